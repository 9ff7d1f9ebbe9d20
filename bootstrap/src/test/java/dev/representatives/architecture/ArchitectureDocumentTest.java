package dev.representatives.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/architecture.md describes exactly the rules that exist. */
class ArchitectureDocumentTest {
  private static final Pattern HEADING = Pattern.compile("^### (A-\\d+ .*)$", Pattern.MULTILINE);

  @Test
  void the_document_has_the_rules_that_are_checked_in_order_and_by_title() throws IOException {
    var document = Files.readString(Codebase.root().resolve("docs/architecture.md"));

    assertThat(HEADING.matcher(document).results().map(result -> result.group(1).strip()))
        .containsExactlyElementsOf(
            ArchitectureRules.all().map(ArchitectureRule::toString).toList());
  }

  @Test
  void rules_are_numbered_one_by_one() {
    var ids = ArchitectureRules.all().map(ArchitectureRule::id).toList();

    for (int i = 0; i < ids.size(); i++) {
      assertThat(ids.get(i)).isEqualTo("A-%02d".formatted(i + 1));
    }
  }

  @Test
  void every_rule_has_a_reason() {
    assertThat(ArchitectureRules.all()).allSatisfy(rule -> assertThat(rule.why()).isNotBlank());
  }
}
