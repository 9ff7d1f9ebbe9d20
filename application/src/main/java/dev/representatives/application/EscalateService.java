package dev.representatives.application;

import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.escalation.EscalationResolver;
import dev.representatives.domain.escalation.EscalationResult;
import dev.representatives.domain.escalation.UnknownNumber;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.Escalate;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds out whom a reminder goes to. */
public final class EscalateService implements Escalate {
  private final EscalationStore store;

  public EscalateService(EscalationStore store) {
    this.store = store;
  }

  @Override
  public Escalation document(Query query) {
    var wanted =
        RequestedKeys.only(query.number(), query.findings(), RequestedKeys::documentNumber);
    var responsibilities = store.responsibilities(query.tenant(), Set.of(wanted), Set.of());
    return new EscalationResolver(responsibilities)
        .resolve(wanted, query.levels())
        .orElseThrow(() -> NotFound.document(wanted));
  }

  @Override
  public Escalation account(Query query) {
    var wanted = RequestedKeys.only(query.number(), query.findings(), RequestedKeys::accountNumber);
    var responsibilities = store.responsibilities(query.tenant(), Set.of(), Set.of(wanted));
    return new EscalationResolver(responsibilities)
        .resolve(wanted, query.levels())
        .orElseThrow(() -> NotFound.account(wanted));
  }

  @Override
  public List<EscalationResult> all(BatchQuery query) {
    var violations = new Violations(query.findings());
    requireCount(query.documents().size() + query.accounts().size(), violations);
    var documents = numbers(query.documents(), DocumentNumber::new, violations);
    var accounts = numbers(query.accounts(), AccountNumber::new, violations);
    FailureException.throwIfAny(violations);
    var resolver =
        new EscalationResolver(
            store.responsibilities(
                query.tenant(), new LinkedHashSet<>(documents), new LinkedHashSet<>(accounts)));
    var results = new ArrayList<EscalationResult>();
    documents.forEach(number -> results.add(result(resolver, number, query.levels())));
    accounts.forEach(number -> results.add(result(resolver, number, query.levels())));
    return List.copyOf(results);
  }

  private static EscalationResult result(
      EscalationResolver resolver, LinkedNumber number, EscalationLevels levels) {
    return resolver
        .resolve(number, levels)
        .map(EscalationResult.class::cast)
        .orElseGet(() -> new UnknownNumber(number, NotFound.target(number).failure()));
  }

  private static void requireCount(int count, Violations violations) {
    if (count < 1) {
      violations.add(
          Location.BODY,
          ViolationCode.REQUIRED,
          "Name 1 to " + Escalation.MAX_NUMBERS + " documents and accounts together.");
    } else if (count > Escalation.MAX_NUMBERS) {
      violations.add(
          Location.BODY,
          ViolationCode.TOO_MANY_NUMBERS,
          "At most "
              + Escalation.MAX_NUMBERS
              + " documents and accounts together are allowed, these are "
              + count
              + ".");
    }
  }

  private static <N> List<N> numbers(
      List<SentNumber> sent, Function<String, N> parser, Violations violations) {
    return sent.stream()
        .flatMap(
            number ->
                number.value().stream()
                    .flatMap(value -> violations.parse(number.location(), value, parser).stream()))
        .toList();
  }
}
