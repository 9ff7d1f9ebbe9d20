package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.FreePort;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.service.ClassArchive;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first start of a new user, and the second start. */
@Execution(ExecutionMode.CONCURRENT)
class FirstStartIT {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  /** A command with its continuation lines. */
  private static final Pattern CURL =
      Pattern.compile("curl (?:-X [A-Z]+ )?http://localhost:\\d+/api(?:\\\\\\n|[^\\n])*");

  private static final Pattern METHOD = Pattern.compile("-X ([A-Z]+)");
  private static final Pattern PATH = Pattern.compile("http://localhost:\\d+(/\\S+)");
  private static final Pattern BODY = Pattern.compile("-d '([^']*)'");

  @TempDir private Path directory;

  @Test
  void the_first_start_prints_a_key_once_and_the_next_one_finds_the_data_but_no_secret()
      throws IOException {
    String key;
    try (var service = ServiceProcess.startPlainly(directory, Map.of())) {
      key = service.awaitDemoKey();
      var api = new Api(service.baseUrl(), Optional.of(key));
      api.put(Paths.representative("REP-001")).json(Map.of("name", "Jane")).send().is(201);
      assertThat(service.log())
          .contains("demo")
          .contains("The database is the embedded one at " + directory.toRealPath() + "/data/")
          .contains("curl -X POST " + service.baseUrl() + "/api/v1/ingest/representatives/REP-001")
          .contains("-H \"X-API-Key: " + key + "\"");
    }
    assertThat(everyFile()).doesNotContain(Arrays.asList(key.split("_", -1)).get(2));
    try (var service = ServiceProcess.start(directory, Map.of())) {
      var api = new Api(service.baseUrl(), Optional.of(key));
      var read = api.get(Paths.representative("REP-001")).send().is(200);

      assertThat(read.text("/name")).isEqualTo("Jane");
      assertThat(service.log()).doesNotContainPattern(ServiceProcess.KEY);
    }
  }

  @Test
  void the_commands_of_the_readme_work_after_the_one_that_the_start_prints() throws IOException {
    try (var service = ServiceProcess.start(directory, Map.of())) {
      var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
      service.awaitLog("-d '{");
      var commands =
          Stream.of(service.log(), Files.readString(Path.of("../README.md")))
              .flatMap(text -> CURL.matcher(text).results())
              .map(MatchResult::group)
              .filter(command -> !command.contains("rep_4bbb"))
              .toList();

      assertThat(commands).hasSizeGreaterThan(4);
      assertThat(commands).allSatisfy(command -> assertWorks(api, command));
    }
  }

  private static void assertWorks(Api api, String command) {
    String method = part(METHOD, command).orElse("GET");
    var call = api.callAbsolute(method, part(PATH, command).orElseThrow());
    var answer = part(BODY, command).map(call::json).orElse(call).send();
    assertThat(answer.status()).isBetween(200, 201);
  }

  private static Optional<String> part(Pattern pattern, String command) {
    return pattern.matcher(command).results().map(part -> part.group(1)).findFirst();
  }

  @Test
  void a_first_key_that_cannot_be_shown_is_offered_again() throws IOException {
    var settings =
        Map.of(
            "MICRONAUT_SERVER_PORT", "-1", "ENDPOINTS_ALL_PORT", Integer.toString(FreePort.next()));
    var deaf =
        ServiceProcess.builder(directory, settings, ClassArchive.optionsOfShortLife(), List.of())
            .redirectError(Path.of("/dev/full").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitReadiness(settings.get("ENDPOINTS_ALL_PORT"));
      var list = new ServiceCommand(directory, Map.of()).run("keys", "list");
      assertThat(list.outOfSuccess().lines()).hasSize(1);
    } finally {
      deaf.toHandle().destroy();
      deaf.onExit().join();
    }

    try (var service = ServiceProcess.start(directory, Map.of())) {
      assertThat(service.awaitDemoKey()).isNotEmpty();
    }
  }

  private static void awaitReadiness(String port) {
    var management = new Api(URI.create("http://127.0.0.1:" + port), Optional.empty());
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (true) {
      try {
        management.callAbsolute("GET", "/health/readiness").send().is(200);
        return;
      } catch (UncheckedIOException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  private String everyFile() throws IOException {
    var contents = new StringBuilder();
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        contents.append(Files.readString(file, ISO_8859_1));
      }
    }
    assertThat(contents).isNotEmpty();
    return contents.toString();
  }
}
