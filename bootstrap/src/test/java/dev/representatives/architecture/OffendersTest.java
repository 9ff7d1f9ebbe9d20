package dev.representatives.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has an offender, and finds exactly its violations. */
class OffendersTest {
  private static final Path EXPECTED =
      Codebase.root().resolve("bootstrap/src/test/resources/architecture/expected");

  @TestFactory
  Stream<DynamicTest> exactly_the_expected_violations_are_found_of() {
    return ArchitectureRules.all()
        .map(
            rule ->
                dynamicTest(
                    rule.toString(),
                    () -> assertThat(violationsOfOffender(rule)).isEqualTo(expectedOf(rule))));
  }

  @Test
  void every_rule_has_an_offender_and_every_offender_a_rule() {
    var offenders =
        Codebase.offenders().stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(Codebase.OFFENDERS.length() + 1))
            .map(name -> Codebase.OFFENDERS + "." + name.split("\\.", 2)[0])
            .collect(toSet());

    assertThat(ArchitectureRules.all().map(ArchitectureRule::offenderPackage))
        .containsExactlyInAnyOrderElementsOf(offenders);
  }

  @Test
  void every_rule_has_an_expected_text_and_every_text_a_rule() throws IOException {
    try (var files = Files.list(EXPECTED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              ArchitectureRules.all().map(rule -> rule.id() + ".txt").toList());
    }
  }

  @Test
  void every_listed_member_is_in_an_expected_violation() throws IOException {
    var clock = ArchitectureRules.CLOCK_AND_CHANCE.stream();
    var printing = ArchitectureRules.PRINTING.stream();
    var reflection = ArchitectureRules.REFLECTION.stream();
    var injection = ArchitectureRules.INJECTION.stream();
    var texts = ArchitectureRules.all().map(OffendersTest::expectedOf).toList().toString();

    assertThat(Stream.of(clock, printing, reflection, injection).flatMap(members -> members))
        .allSatisfy(member -> assertThat(texts).contains(member));
    assertThat(Stream.of(ArchitectureRules.HTTP_WORDS, ArchitectureRules.WIRE_WORDS))
        .allSatisfy(
            words ->
                assertThat(words)
                    .allSatisfy(word -> assertThat(texts).contains("has the word <" + word + ">")));
  }

  @Test
  void no_offender_becomes_a_bean() {
    assertThat(Codebase.offenders().stream()).allMatch(Conditions::isWrittenByHand);
  }

  private static List<String> violationsOfOffender(ArchitectureRule rule) {
    return rule
        .below(rule.offenderPackage())
        .evaluate(Codebase.offenderOf(rule))
        .getFailureReport()
        .getDetails()
        .stream()
        .map(OffendersTest::withoutLineNumbers)
        .sorted()
        .flatMap(String::lines)
        .map(String::stripTrailing)
        .toList();
  }

  private static String withoutLineNumbers(String violation) {
    return violation.replaceAll("\\.java:\\d+\\)", ".java)");
  }

  private static List<String> expectedOf(ArchitectureRule rule) {
    try {
      return Files.readAllLines(EXPECTED.resolve(rule.id() + ".txt"));
    } catch (IOException e) {
      throw new AssertionError("no expected violations for " + rule, e);
    }
  }
}
