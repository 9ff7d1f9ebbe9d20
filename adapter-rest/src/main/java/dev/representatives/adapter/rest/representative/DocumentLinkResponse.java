package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.openapi.FieldSchema;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Link;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to a link to a document. */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(
    name = "DocumentLink",
    types = "object",
    requiredProperties = {"representative_reference", "document_number", "created", "linked_at"})
record DocumentLinkResponse(
    @FieldSchema.Reference String representativeReference,
    @FieldSchema.DocumentNumber String documentNumber,
    @Schema(description = "Whether this request linked them, and not an earlier one.")
        boolean created,
    @FieldSchema.Time String linkedAt) {

  static DocumentLinkResponse of(Written<Link<DocumentNumber>> result) {
    return new DocumentLinkResponse(
        result.state().representative().value(),
        result.state().number().value(),
        result.created(),
        Timestamps.format(result.state().linkedAt()));
  }
}
