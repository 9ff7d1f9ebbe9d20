package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.openapi.FieldSchema;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.Link;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to a link to an account. */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(
    name = "AccountLink",
    types = "object",
    requiredProperties = {"representative_reference", "account_number", "created", "linked_at"})
record AccountLinkResponse(
    @FieldSchema.Reference String representativeReference,
    @FieldSchema.AccountNumber String accountNumber,
    @Schema(description = "Whether this request linked them, and not an earlier one.")
        boolean created,
    @FieldSchema.Time String linkedAt) {

  static AccountLinkResponse of(Written<Link<AccountNumber>> result) {
    return new AccountLinkResponse(
        result.state().representative().value(),
        result.state().number().value(),
        result.created(),
        Timestamps.format(result.state().linkedAt()));
  }
}
