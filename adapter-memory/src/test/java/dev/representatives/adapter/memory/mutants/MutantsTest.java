package dev.representatives.adapter.memory.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.memory.InMemoryStoresUnderTest;
import dev.representatives.contracts.Rule;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.tenant.TenantId;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Tests the contracts themselves: they must detect broken adapters. Beside each other, because many
 * a rule waits for a lock.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutantsTest {
  @TestFactory
  Stream<DynamicTest> every_mutant_is_caught_by_the_rules_that_it_breaks() {
    return Mutants.all().stream()
        .map(mutant -> DynamicTest.dynamicTest(mutant.mistake(), () -> assertCaught(mutant)));
  }

  private static void assertCaught(Mutant mutant) {
    var stores = mutant.mutation().apply(new InMemoryStoresUnderTest());
    Verdict verdict = Verdict.on(stores, mutant.caughtBy()::contains);
    assertThat(verdict.failed()).isEqualTo(mutant.caughtBy());
  }

  @Test
  void honest_stores_break_no_rule() {
    Verdict verdict = Verdict.on(new InMemoryStoresUnderTest(), rule -> true);
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.skipped()).isEmpty();
    assertThat(verdict.passed()).isEqualTo(Set.copyOf(rules()));
    assertThat(verdict.failedContracts()).isEmpty();
  }

  @Test
  void rules_that_need_a_port_which_an_adapter_lacks_are_skipped_and_others_run() {
    var lacking =
        new InMemoryStoresUnderTest() {
          @Override
          public LinkStates linkStates() {
            return Assumptions.abort("this adapter looks at one thing after the other");
          }
        };
    Verdict verdict = Verdict.on(lacking, rule -> rule.startsWith("L"));
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.skipped()).isEqualTo(rulesOf("LP"));
    assertThat(verdict.passed()).isEqualTo(rulesOf("LS"));
  }

  @Test
  void a_contract_of_which_every_rule_is_skipped_fails_with_the_reasons() {
    var lacking =
        new InMemoryStoresUnderTest() {
          @Override
          public LinkStates linkStates() {
            return Assumptions.abort("this adapter looks at one thing after the other");
          }
        };
    Verdict verdict = Verdict.on(lacking, rule -> Set.of("LP-02", "LS-02").contains(rule));
    assertThat(verdict.failedContracts()).containsExactly("Victims$OfLinkStates");
    assertThat(verdict.messages())
        .contains(
            "LP-02: this adapter looks at one thing after the other",
            "OfLinkStates executed no rule, so it says nothing of the adapter."
                + " Skipped: LP-02: this adapter looks at one thing after the other");
  }

  @Test
  void tenants_and_accounts_that_are_kept_elsewhere_are_given_by_the_hooks() {
    Verdict verdict = Verdict.on(new KeptElsewhere(), rule -> true);
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.passed())
        .containsAll(rulesOf("RS", "LS", "LP", "AK", "TX"))
        .contains("AC-02", "AC-10", "DC-02", "DC-10")
        .doesNotContainAnyElementsOf(rulesOf("TN"));
    assertThat(verdict.failedContracts()).containsExactly("Victims$OfTenantStore");
  }

  @Test
  void representatives_and_links_that_are_kept_elsewhere_are_given_by_the_hooks() {
    Verdict verdict =
        Verdict.on(
            new InMemoryStoresUnderTest() {
              @Override
              public RepresentativeStore representatives() {
                return Assumptions.abort("representatives are kept elsewhere");
              }

              @Override
              public LinkStore links() {
                return Assumptions.abort("links are kept elsewhere");
              }

              @Override
              public void givenRepresentative(TenantId tenant, Representative representative) {
                elsewhere(() -> super.representatives().insert(tenant, representative));
              }

              @Override
              public void givenLink(TenantId tenant, Link<?> link) {
                elsewhere(() -> super.links().insert(tenant, link));
              }

              private void elsewhere(Supplier<Boolean> insert) {
                assertThat(transactions().<Boolean>inTransaction(insert)).isTrue();
              }
            },
            rule -> true);
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.failedContracts())
        .containsExactlyInAnyOrder(
            "Victims$OfRepresentativeStore", "Victims$OfLinkStore", "Victims$OfTransactions");
    assertThat(verdict.passed())
        .containsAll(rulesOf("AC", "DC", "TN", "AK"))
        .contains("LP-01", "LP-02", "LP-03", "LP-04", "LP-05", "LP-06");
  }

  @Test
  void a_failure_begins_with_the_number_of_its_rule() {
    var mutant =
        Mutants.all().stream()
            .filter(one -> one.mistake().equals("representatives: does not add"))
            .findFirst()
            .orElseThrow();
    Verdict verdict =
        Verdict.on(mutant.mutation().apply(new InMemoryStoresUnderTest()), "RS-02"::equals);
    assertThat(verdict.messages()).singleElement().asString().startsWith("RS-02: ");
  }

  @Test
  void a_reader_who_keeps_others_from_writing_is_found_at_the_first_try() {
    var tries = new AtomicInteger();
    var stores =
        Mutation.of(
            new InMemoryStoresUnderTest(),
            RepresentativeStore.class,
            Map.of(
                "insert",
                (arguments, call) -> {
                  tries.incrementAndGet();
                  throw new TransactionConflictException("a reader is in the way");
                }));
    Verdict verdict = Verdict.on(stores, "TX-08"::equals);
    assertThat(verdict.failed()).containsExactly("TX-08");
    assertThat(tries).hasValue(1);
  }

  private static Set<String> rulesOf(String... contracts) {
    return rules().stream()
        .filter(rule -> Set.of(contracts).contains(rule.substring(0, 2)))
        .collect(Collectors.toSet());
  }

  @Test
  void every_rule_has_a_mutant() {
    Set<String> caught =
        Mutants.all().stream()
            .flatMap(mutant -> mutant.caughtBy().stream())
            .collect(Collectors.toSet());
    assertThat(caught).containsExactlyInAnyOrderElementsOf(rules());
  }

  @Test
  void every_test_of_a_contract_is_a_rule_with_a_number_of_its_own() {
    List<Method> tests =
        methods()
            .filter(
                method ->
                    method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(TestFactory.class))
            .toList();
    assertThat(tests).allMatch(method -> method.isAnnotationPresent(Rule.class));
    assertThat(rules()).doesNotHaveDuplicates().hasSameSizeAs(tests);
  }

  private static List<String> rules() {
    return methods()
        .filter(method -> method.isAnnotationPresent(Rule.class))
        .map(method -> method.getAnnotation(Rule.class).value())
        .toList();
  }

  private static Stream<Method> methods() {
    return Victims.ALL.stream()
        .flatMap(victim -> Arrays.stream(victim.getSuperclass().getDeclaredMethods()));
  }
}
