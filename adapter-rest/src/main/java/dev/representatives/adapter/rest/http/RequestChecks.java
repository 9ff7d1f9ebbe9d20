package dev.representatives.adapter.rest.http;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Says all that is wrong with a request at once, when part of it is seen here and part beyond. */
public final class RequestChecks {
  private RequestChecks() {}

  /** Ends the request if there were problems, together with those of its keys. */
  @SafeVarargs
  public static void endIfAny(List<Violation> problems, Consumer<Violations>... keys) {
    if (!problems.isEmpty()) {
      var violations = new Violations(problems);
      for (var key : keys) {
        key.accept(violations);
      }
      FailureException.throwIfAny(violations);
    }
  }

  public static Consumer<Violations> reference(String key) {
    return key("reference", key, RepresentativeReference::new);
  }

  public static Consumer<Violations> accountNumber(String key) {
    return key("account_number", key, AccountNumber::new);
  }

  public static Consumer<Violations> documentNumber(String key) {
    return key("document_number", key, DocumentNumber::new);
  }

  private static <T> Consumer<Violations> key(
      String parameter, String key, Function<String, T> parser) {
    return violations -> violations.parse(Location.parameter(parameter), key, parser);
  }
}
