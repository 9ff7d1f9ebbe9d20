package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.representative.RepresentativeField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the table of fields in docs/api.md with the fields of the domain. */
class FieldsTableTest {
  private static final Path DOCUMENT = Path.of("../docs/api.md");
  private static final Pattern SECTION =
      Pattern.compile("\n## Fields of a representative\n(.*?)\n##", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("^\\| (`[^|]+`) \\| ([0-9,]+) \\|", Pattern.MULTILINE);

  @Test
  void each_field_has_the_length_of_the_domain() throws IOException {
    assertThat(documentedLengths())
        .isEqualTo(
            Arrays.stream(RepresentativeField.values())
                .collect(
                    Collectors.toMap(
                        RepresentativeField::fieldName, RepresentativeField::maxLength)));
  }

  private static Map<String, Integer> documentedLengths() throws IOException {
    var section = SECTION.matcher(Files.readString(DOCUMENT));
    assertThat(section.find()).as("the section of fields").isTrue();
    var lengths = new HashMap<String, Integer>();
    ROW.matcher(section.group(1))
        .results()
        .forEach(
            row -> {
              int length = Integer.parseInt(row.group(2).replace(",", ""));
              for (var name : row.group(1).replace("`", "").split(", ", -1)) {
                lengths.put(name, length);
              }
            });
    return lengths;
  }
}
