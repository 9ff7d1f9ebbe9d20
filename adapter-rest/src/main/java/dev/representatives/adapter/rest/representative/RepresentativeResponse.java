package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.util.List;

/**
 * The full representation of a representative.
 *
 * @param warnings the parts of the request that were ignored
 */
record RepresentativeResponse(RepresentativeSnapshot snapshot, List<Warning> warnings) {}
