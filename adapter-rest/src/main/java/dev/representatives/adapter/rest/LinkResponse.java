package dev.representatives.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
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

  static LinkResponse ofAccount(LinkRepresentative.Result<AccountNumber> result) {
    return new LinkResponse(
        result.link().representative().value(),
        result.link().number().value(),
        null,
        result.created(),
        Timestamps.format(result.link().linkedAt()));
  }

  static LinkResponse ofDocument(LinkRepresentative.Result<DocumentNumber> result) {
    return new LinkResponse(
        result.link().representative().value(),
        null,
        result.link().number().value(),
        result.created(),
        Timestamps.format(result.link().linkedAt()));
  }
}
