package dev.representatives.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaField;
import dev.representatives.domain.CountingText;
import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Regular expressions for the input of callers take linear time: otherwise one header could keep a
 * processor busy for seconds. The test counts the steps on two texts, one twice as long as the
 * other.
 */
class LinearPatternsTest {
  private static final String[] WHERE_INPUT_IS_SEEN = {
    Codebase.BASE + ".domain..", Codebase.BASE + ".application..", Codebase.BASE + ".adapter.rest.."
  };
  private static final int LENGTH = 200;
  private static final double TWICE = 2.5;

  private static final List<String> UNITS =
      List.of(
          " ", "\t", "\n", "a", "A", "0", "-", "_", ".", ",", ";", ":", "/", "=", "\"", "`", "\\",
          "%", "@", "$", "(", "\u00e9", " ,", "a,", "\"a\",", "\",", "a.", "a-", "`a", "0.", "a ");
  private static final List<String> BEGINNINGS = List.of("", "a", "\"a\",", "\"", "`", "rep_", "-");
  private static final List<String> ENDS = List.of("", "x", "!", "\u0000");

  static Stream<Arguments> patterns() {
    return Codebase.product().stream()
        .filter(
            type ->
                Stream.of(WHERE_INPUT_IS_SEEN)
                    .anyMatch(where -> isIn(where, type.getPackageName())))
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
        .map(field -> arguments(field.getFullName(), value(field)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void a_pattern_reads_twice_as_much_in_twice_the_steps(String name, Pattern pattern) {
    assertThat(worst(pattern)).as(name + ": " + pattern).isLessThan(TWICE);
  }

  @Test
  void a_pattern_that_reads_a_part_again_and_again_is_found() {
    assertThat(worst(Pattern.compile("[ \\t]*(W/)?\"([^\"]*)\"[ \\t]*(,|$)"))).isGreaterThan(TWICE);
    assertThat(worst(Pattern.compile("[\\w.$]+(?:Exception|Error): "))).isGreaterThan(TWICE);
    assertThat(worst(Pattern.compile("\\s*,\\s*"))).isGreaterThan(TWICE);
  }

  @Test
  void there_is_no_pattern_that_this_test_does_not_see() {
    noClasses()
        .that()
        .resideInAnyPackage(WHERE_INPUT_IS_SEEN)
        .should()
        .callMethodWhere(
            target(
                    owner(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                            "java.lang.String")))
                .and(target(nameMatching("matches|replaceAll|replaceFirst"))))
        .because("a pattern in a constant is compiled once, and tested here")
        .check(Codebase.product());
  }

  private static double worst(Pattern pattern) {
    double worst = 0;
    for (var unit : UNITS) {
      for (var beginning : BEGINNINGS) {
        for (var end : ENDS) {
          long once = steps(pattern, beginning + unit.repeat(LENGTH) + end);
          long twice = steps(pattern, beginning + unit.repeat(2 * LENGTH) + end);
          worst = Math.max(worst, twice / (double) Math.max(once, LENGTH));
        }
      }
    }
    return worst;
  }

  private static long steps(Pattern pattern, String text) {
    var counted = new CountingText(text);
    long found = pattern.matcher(counted).results().count();
    assertThat(pattern.matcher(counted).matches()).isIn(found > 0, false);
    return counted.reads();
  }

  private static boolean isIn(String where, String packageName) {
    String root = where.substring(0, where.length() - "..".length());
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  private static Pattern value(JavaField found) {
    try {
      Field field = found.reflect();
      field.setAccessible(true);
      return (Pattern) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
