package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures in docs/reliability.md. */
class EffortTest {
  @ParameterizedTest
  @EnumSource
  void each_is_in_the_document_with_its_standard(Effort effort) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "reliability.md")))
        .contains("\n| `" + effort.property() + "` | " + effort.standard() + " | ");
  }
}
