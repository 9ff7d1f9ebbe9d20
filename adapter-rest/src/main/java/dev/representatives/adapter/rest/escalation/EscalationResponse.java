package dev.representatives.adapter.rest.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** The escalation of a document or of an account, one of whose numbers is present. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record EscalationResponse(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String documentNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String accountNumber,
    int levels,
    boolean reached,
    @Nullable String reason,
    @Nullable Integer nextReachableLevel,
    int recipientsTotal,
    List<RecipientResponse> recipients) {

  static EscalationResponse of(Escalation escalation) {
    var number = escalation.number();
    var next = escalation.nextReachableLevel();
    return new EscalationResponse(
        number instanceof DocumentNumber document ? document.value() : null,
        number instanceof AccountNumber account ? account.value() : null,
        escalation.levels().value(),
        escalation.reached(),
        escalation.reason().map(Enum::name).orElse(null),
        next.isPresent() ? next.getAsInt() : null,
        escalation.recipientsTotal(),
        escalation.recipients().stream().map(RecipientResponse::of).toList());
  }
}
