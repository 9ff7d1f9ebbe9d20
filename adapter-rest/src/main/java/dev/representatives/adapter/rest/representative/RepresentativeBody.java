package dev.representatives.adapter.rest.representative;

import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.validation.Violation;
import java.util.List;

/**
 * The body of a write, as it was read.
 *
 * @param draft what the representative is to be
 * @param warnings what was ignored
 * @param findings what was found wrong with the request so far
 */
record RepresentativeBody(
    RepresentativeDraft draft, List<Warning> warnings, List<Violation> findings) {}
