package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every alert has a section that describes its meaning and the remedy. */
class AlertsTest {
  private static final Path RULES = Path.of("../docs/operations/alerts.yaml");
  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Pattern RUNBOOK = Pattern.compile("runbook: (\\S+)");
  private static final Pattern SECTION =
      Pattern.compile("^### (Representatives\\w+)\n\n(?!#)\\S", Pattern.MULTILINE);

  @Test
  void every_alert_has_its_section_and_every_section_its_alert() throws IOException {
    assertThat(found(SECTION, DOCUMENT))
        .isNotEmpty()
        .containsExactlyElementsOf(found(ALERT, RULES));
  }

  @Test
  void each_alert_leads_to_its_section() throws IOException {
    assertThat(found(RUNBOOK, RULES))
        .containsExactlyElementsOf(
            found(ALERT, RULES).stream()
                .map(alert -> "docs/operations.md#" + alert.toLowerCase(Locale.ROOT))
                .toList());
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
