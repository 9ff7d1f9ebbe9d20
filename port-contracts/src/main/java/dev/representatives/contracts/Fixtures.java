package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.Transactions;
import java.util.Collection;
import java.util.function.Predicate;

/** Creates the preconditions of a rule through the adapter's own stores. */
final class Fixtures {
  private Fixtures() {}

  static <T> void insert(Transactions transactions, Collection<T> missing, Predicate<T> insert) {
    boolean done =
        transactions.inTransaction(
            () -> {
              missing.forEach(one -> assertThat(insert.test(one)).as("insert %s", one).isTrue());
              return true;
            });
    assertThat(done).as("what inTransaction returned").isTrue();
  }
}
