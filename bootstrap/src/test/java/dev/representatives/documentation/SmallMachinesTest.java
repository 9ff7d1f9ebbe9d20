package dev.representatives.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Gives the options for small machines in the page on operations to a JVM. */
class SmallMachinesTest {
  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final Pattern JAVA_OPTIONS =
      Pattern.compile("^JDK_JAVA_OPTIONS=(.+)$", Pattern.MULTILINE);
  private static final Pattern FLAG = Pattern.compile("-XX:(\\w+)=(\\w+)");

  @Test
  void the_java_virtual_machine_accepts_and_takes_every_option() throws Exception {
    String options = options();

    var result = flagsOfJava(options);

    assertThat(result).containsEntry("MaxHeapSize", "134217728");
    assertThat(result).containsEntry("InitialHeapSize", "33554432");
    assertThat(FLAG.matcher(options).results())
        .isNotEmpty()
        .allSatisfy(flag -> assertThat(result).containsEntry(flag.group(1), flag.group(2)));
  }

  @Test
  void the_java_virtual_machine_accepts_and_takes_the_option_beside_them() throws Exception {
    String option = "-XX:TieredStopAtLevel=1";

    assertThat(Files.readString(DOCUMENT)).contains(option);
    assertThat(flagsOfJava(options() + " " + option)).containsEntry("TieredStopAtLevel", "1");
  }

  private static String options() throws IOException {
    var line = JAVA_OPTIONS.matcher(Files.readString(DOCUMENT));
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  /** The values of all flags of a JVM that gets these options from its environment. */
  private static Map<String, String> flagsOfJava(String options) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-XX:+PrintFlagsFinal", "-version");
    builder.environment().put("JDK_JAVA_OPTIONS", options);
    var process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > 3 && words[2].equals("="))
        .collect(Collectors.toMap(words -> words[1], words -> words[3], (first, second) -> second));
  }
}
