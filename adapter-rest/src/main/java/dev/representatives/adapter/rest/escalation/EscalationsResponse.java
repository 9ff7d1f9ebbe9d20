package dev.representatives.adapter.rest.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationResult;
import dev.representatives.domain.escalation.UnknownNumber;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The escalations of several documents and accounts.
 *
 * @param data an {@link EscalationResponse} or {@link UnknownNumberResponse} for each number
 * @param warnings the parts of the request that were ignored
 */
@Serdeable
record EscalationsResponse(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Object> data,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

  static EscalationsResponse of(
      HttpRequest<?> request, List<EscalationResult> results, List<Warning> warnings) {
    return new EscalationsResponse(
        results.stream().map(result -> element(request, result)).toList(), warnings);
  }

  private static Object element(HttpRequest<?> request, EscalationResult result) {
    return result instanceof Escalation escalation
        ? EscalationResponse.of(escalation)
        : UnknownNumberResponse.of(request, (UnknownNumber) result);
  }
}
