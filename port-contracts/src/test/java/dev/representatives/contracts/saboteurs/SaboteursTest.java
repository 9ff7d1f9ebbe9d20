package dev.representatives.contracts.saboteurs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.contracts.Rule;
import dev.representatives.contracts.memory.InMemoryStoresUnderTest;
import dev.representatives.domain.port.out.LinkProspects;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contracts are tested too: broken adapters have to be caught. */
class SaboteursTest {
  @TestFactory
  Stream<DynamicTest> every_saboteur_is_caught_by_the_rules_that_it_breaks() {
    return Saboteurs.all().stream()
        .map(saboteur -> DynamicTest.dynamicTest(saboteur.mistake(), () -> assertCaught(saboteur)));
  }

  private static void assertCaught(Saboteur saboteur) {
    var stores = saboteur.sabotage().apply(new InMemoryStoresUnderTest());
    Verdict verdict = Verdict.on(stores, saboteur.caughtBy()::contains);
    assertThat(verdict.failed()).isEqualTo(saboteur.caughtBy());
  }

  @Test
  void honest_stores_break_no_rule() {
    Verdict verdict = Verdict.on(new InMemoryStoresUnderTest(), rule -> true);
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.skipped()).isEmpty();
    assertThat(verdict.ran()).isEqualTo(Set.copyOf(rules()));
  }

  @Test
  void rules_that_need_a_port_which_an_adapter_lacks_are_skipped_and_others_run() {
    var lacking =
        new InMemoryStoresUnderTest() {
          @Override
          public LinkProspects linkProspects() {
            return Assumptions.abort("this adapter looks at one thing after the other");
          }
        };
    Verdict verdict = Verdict.on(lacking, rule -> rule.startsWith("L"));
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.skipped())
        .isEqualTo(
            rules().stream().filter(rule -> rule.startsWith("LP")).collect(Collectors.toSet()));
  }

  @Test
  void every_rule_has_a_saboteur() {
    Set<String> caught =
        Saboteurs.all().stream()
            .flatMap(saboteur -> saboteur.caughtBy().stream())
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
