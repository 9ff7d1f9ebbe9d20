package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Compares the table of settings in docs/operations.md with the settings of the program. */
class SettingsTableTest {
  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final Path SETTINGS = Path.of("src/main/resources/application.yml");
  private static final Pattern SECTION =
      Pattern.compile("\n## Settings\n(.*?)(\n##|$)", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Z0-9_]+)` \\| (.*?) \\| (.*) \\|$", Pattern.MULTILINE);

  private record Row(String setting, String byDefault, String meaning) {}

  @Test
  void every_setting_has_its_row_and_every_row_its_setting() throws IOException {
    assertThat(rows()).extracting(Row::setting).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void each_row_has_the_default_of_the_program() throws IOException {
    var defaults =
        rows().stream().collect(Collectors.toMap(Row::setting, Row::byDefault, (one, two) -> one));

    assertThat(new TreeMap<>(defaults)).isEqualTo(settings());
  }

  @Test
  void each_row_has_the_meaning_of_the_setting() throws IOException {
    assertThat(rows()).extracting(Row::meaning).allSatisfy(text -> assertThat(text).isNotBlank());
  }

  private static List<Row> rows() throws IOException {
    var section = SECTION.matcher(Files.readString(DOCUMENT));
    assertThat(section.find()).as("the section of settings").isTrue();
    return ROW.matcher(section.group(1))
        .results()
        .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
        .toList();
  }

  private static List<String> names() throws IOException {
    return List.copyOf(settings().keySet());
  }

  private static Map<String, String> settings() throws IOException {
    var settings = new TreeMap<String, String>();
    try (var file = Files.newInputStream(SETTINGS)) {
      collect("", new Yaml().load(file), settings);
    }
    return settings;
  }

  private static void collect(String name, Object value, Map<String, String> settings) {
    if (value instanceof Map<?, ?> parts) {
      parts.forEach((part, inner) -> collect(name + "_" + part, inner, settings));
    } else {
      settings.put(variable(name.substring(1)), shown(value));
    }
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private static String shown(Object value) {
    if (value == null || value.equals("") || value.equals(List.of())) {
      return "empty";
    }
    return value instanceof List<?> values
        ? "`" + values.stream().map(Object::toString).collect(Collectors.joining(",")) + "`"
        : "`" + value + "`";
  }
}
