package dev.representatives.application;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.domain.tenant.TenantId;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The in-memory adapter needs no test library: it runs in a separate JVM without one. */
class WithoutTestLibrariesTest {
  private static final Path PROGRAM =
      Path.of("src/test/java").resolve(InMemoryProgram.class.getName().replace('.', '/') + ".java");

  @Test
  void domain_application_and_in_memory_adapter_are_all_that_a_program_needs() throws Exception {
    var run = run(TenantId.class, CreateRepresentativeService.class, InMemoryStores.class);

    assertThat(run.exitValue()).as(run.output()).isZero();
    assertThat(run.output().lines()).last().isEqualTo("Jane Smith");
  }

  @Test
  void a_program_has_nothing_that_is_not_on_its_class_path() throws Exception {
    var run = run(TenantId.class, CreateRepresentativeService.class);

    assertThat(run.exitValue()).isNotZero();
    assertThat(run.output())
        .contains("package " + InMemoryStores.class.getPackageName() + " does not exist");
  }

  /** Runs the program with only the jars, or class folders, of these classes. */
  private static Run run(Class<?>... classPath) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "--class-path",
                Stream.of(classPath)
                    .map(WithoutTestLibrariesTest::source)
                    .collect(joining(File.pathSeparator)),
                PROGRAM.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static String source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private record Run(int exitValue, String output) {}
}
