package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the systemd unit with the commands that install it. */
class ServiceUnitTest {
  private static final Path UNIT = Path.of("../docs/operations/representatives.service");
  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final Pattern INSTALLED =
      Pattern.compile("/opt/representatives/([\\w.-]+)|(/etc/representatives/\\w+)");
  private static final Pattern COPIED =
      Pattern.compile("^cp -rp (.+) /opt/representatives/$", Pattern.MULTILINE);

  @Test
  void every_file_that_the_unit_names_is_there_after_the_installation() throws IOException {
    String document = Files.readString(DOCUMENT);
    var copied =
        COPIED
            .matcher(document)
            .results()
            .flatMap(copy -> List.of(copy.group(1).split(" ", -1)).stream())
            .map(source -> Path.of(source).getFileName().toString())
            .collect(Collectors.toSet());
    var named =
        INSTALLED.matcher(Files.readString(UNIT)).results().map(file -> file.group()).toList();

    assertThat(named).contains("/opt/representatives/operations.md");
    assertThat(named)
        .allSatisfy(
            file ->
                assertThat(
                        copied.contains(Path.of(file).getFileName().toString())
                            || document.contains("-XX:AOTCacheOutput=" + file)
                            || document.contains("install -m 600 /dev/null " + file))
                    .as(file)
                    .isTrue());
  }

  @Test
  void unit_and_commands_read_the_same_settings() throws IOException {
    String file = "/etc/representatives/environment";

    assertThat(Files.readString(UNIT)).contains("EnvironmentFile=" + file);
    assertThat(Files.readString(DOCUMENT))
        .contains("check --env-file " + file, "keys create --env-file " + file);
  }
}
