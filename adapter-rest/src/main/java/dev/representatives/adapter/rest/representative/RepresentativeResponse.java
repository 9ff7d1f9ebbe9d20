package dev.representatives.adapter.rest.representative;

import dev.representatives.domain.representative.RepresentativeSnapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The full representation of a representative.
 *
 * @param warnings what of the request was ignored
 */
@Schema(implementation = RepresentativeSchema.class)
record RepresentativeResponse(RepresentativeSnapshot snapshot, List<Warning> warnings) {}
