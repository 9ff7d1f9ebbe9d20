package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.Link;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The response to a link to an account. */
@Serdeable(naming = SnakeCaseStrategy.class)
record AccountLinkResponse(
    String representativeReference, String accountNumber, boolean created, String linkedAt) {

  static AccountLinkResponse of(Written<Link<AccountNumber>> result) {
    return new AccountLinkResponse(
        result.state().representative().value(),
        result.state().number().value(),
        result.created(),
        Responses.time(result.state().linkedAt()));
  }
}
