package dev.representatives.adapter.rest.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.problem.Problem;
import dev.representatives.domain.escalation.UnknownNumber;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** A document or an account that does not exist, with the problem of a request for it alone. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnknownNumberResponse(
    @Nullable String documentNumber, @Nullable String accountNumber, Problem problem) {

  static UnknownNumberResponse of(HttpRequest<?> request, UnknownNumber unknown) {
    var number = unknown.number();
    return new UnknownNumberResponse(
        number instanceof DocumentNumber document ? document.value() : null,
        number instanceof AccountNumber account ? account.value() : null,
        Problem.of(request, unknown.failure()));
  }
}
