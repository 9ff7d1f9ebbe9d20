package dev.representatives.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Link;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The answer to a link; it has the number of an account or of a document. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkResponse(
    String representativeReference,
    @Nullable String accountNumber,
    @Nullable String documentNumber,
    boolean created,
    String linkedAt) {

  static LinkResponse ofAccount(Written<Link<AccountNumber>> result) {
    return new LinkResponse(
        result.state().representative().value(),
        result.state().number().value(),
        null,
        result.created(),
        Timestamps.format(result.state().linkedAt()));
  }

  static LinkResponse ofDocument(Written<Link<DocumentNumber>> result) {
    return new LinkResponse(
        result.state().representative().value(),
        null,
        result.state().number().value(),
        result.created(),
        Timestamps.format(result.state().linkedAt()));
  }
}
