package dev.representatives.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The integration tests that Maven runs. */
class IntegrationTestsTest {
  private static final Path MODULE = Codebase.root().resolve("bootstrap");

  @Test
  void each_is_part_of_an_execution() throws IOException {
    var build = Files.readString(MODULE.resolve("pom.xml"));

    try (var files = Files.walk(MODULE.resolve("src/test/java"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("IT.java"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(build).contains("<include>**/" + name + "</include>"));
    }
  }
}
