package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.Warning;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.validation.Violation;
import java.util.List;

/**
 * The parsed body of a write.
 *
 * @param draft the requested values of the representative
 * @param warnings the parts of the body that were ignored
 * @param findings the violations found in the request so far
 */
record RepresentativeBody(
    RepresentativeDraft draft, List<Warning> warnings, List<Violation> findings) {}
