package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.FreePort;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.service.ClassArchive;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.service.Skipped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the tutorial, as a reader pastes them, prints what the tutorial shows. */
@Order(1)
class TutorialIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String COMMANDS = "sh";
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String END = "=== end of block ===";
  private static final long LONGEST_MINUTES = 40;

  @TempDir private Path directory;

  @Test
  void every_command_prints_what_the_tutorial_shows() throws IOException, InterruptedException {
    skipWithout("bash", "--version");
    skipWithout("curl", "--version");
    var steps = steps(Files.readString(ROOT.resolve("docs/tutorial.md")));
    assertThat(steps).hasSizeGreaterThan(10);
    Files.createSymbolicLink(directory.resolve("bootstrap"), ROOT.resolve("bootstrap"));

    var outputs = outputs(steps);

    assertThat(outputs).as(standardError()).hasSameSizeAs(steps);
    var softly = new SoftAssertions();
    for (int i = 0; i < steps.size(); i++) {
      softly
          .assertThat(outputs.get(i).strip().lines())
          .as("%s%n%s", steps.get(i).commands(), standardError())
          .containsExactlyElementsOf(steps.get(i).output().strip().lines().toList());
    }
    softly.assertAll();
  }

  /** A block of commands, and the block after it with their output, if it has any. */
  private record Step(String commands, String output) {}

  private static List<Step> steps(String tutorial) {
    var steps = new ArrayList<Step>();
    for (var block : BLOCK.matcher(tutorial).results().toList()) {
      String text = block.group(2);
      if (block.group(1).equals(COMMANDS)) {
        steps.add(new Step(text, ""));
      } else {
        int last = steps.size() - 1;
        assertThat(steps.get(last).output()).isEmpty();
        steps.set(last, new Step(steps.get(last).commands(), text));
      }
    }
    return steps;
  }

  /** Runs all steps in one shell, which keeps variables and the service from step to step. */
  private List<String> outputs(List<Step> steps) throws IOException, InterruptedException {
    var script = new StringBuilder();
    steps.forEach(
        step ->
            script.append(step.commands()).append("printf '%s\\n' '").append(END).append("'\n"));
    var file = Files.writeString(directory.resolve("tutorial.sh"), script);
    // The usual database, but H2 would write changed pages twice a second, a fifth of the work
    // here.
    String database = DatabaseAddress.embedded(directory).jdbcUrl() + ";WRITE_DELAY=10000";
    var settings =
        Map.of(
            "DATASOURCES_DEFAULT_URL", database,
            "MICRONAUT_SERVER_PORT", Integer.toString(FreePort.next()),
            "ENDPOINTS_ALL_PORT", Integer.toString(FreePort.next()));
    var builder =
        ServiceProcess.withoutSettings(directory, settings, List.of("bash", file.toString()));
    builder
        .environment()
        .merge("PATH", folderOfJava().toString(), (path, java) -> java + File.pathSeparator + path);
    var shell =
        builder
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try {
      assertThat(shell.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
    }
    var outputs =
        new ArrayList<>(
            List.of(
                Files.readString(directory.resolve("out"), UTF_8)
                    .split(Pattern.quote(END) + "\n", -1)));
    outputs.remove(outputs.size() - 1);
    return outputs;
  }

  /** The Java of this run, whichever one the machine prefers, with the options of a short life. */
  private Path folderOfJava() throws IOException {
    var folder = Files.createDirectories(directory.resolve("bin"));
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(ClassArchive.optionsOfShortLife());
    // The archive is of the service, so the JVM of the sample data would print that it has no use.
    command.add("-Xlog:disable");
    var java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\nexec '" + String.join("' '", command) + "' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }

  private String standardError() throws IOException {
    return Files.readString(directory.resolve("err"), UTF_8);
  }

  private static void skipWithout(String... command) throws InterruptedException {
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      Skipped.restBecause("no " + command[0] + " to run the tutorial");
    }
  }
}
