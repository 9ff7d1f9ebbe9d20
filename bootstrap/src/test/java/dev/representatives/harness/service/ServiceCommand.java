package dev.representatives.harness.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.harness.database.DatabaseAddress;
import dev.representatives.harness.database.StoredKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs commands of the service while it is running. */
public record ServiceCommand(Path directory, Map<String, String> settings) {
  public FinishedProcess run(String... arguments) {
    try {
      return FinishedProcess.of(
          ServiceProcess.builder(
              directory, settings, ClassArchive.optionsOfShortLife(), List.of(arguments)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with its standard output in a file. */
  public FinishedProcess runInto(Path output, String... arguments) {
    try {
      return FinishedProcess.of(
          ServiceProcess.builder(
                  directory, settings, ClassArchive.optionsOfShortLife(), List.of(arguments))
              .redirectOutput(output.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database of the service with these settings. */
  public Database database() {
    return Optional.ofNullable(settings.get("DATASOURCES_DEFAULT_URL"))
        .map(
            url ->
                new Database(
                    url,
                    settings.get("DATASOURCES_DEFAULT_USERNAME"),
                    settings.get("DATASOURCES_DEFAULT_PASSWORD")))
        .orElseGet(() -> DatabaseAddress.embedded(directory));
  }

  /** Stores a key without a process; a service has made the tables before. */
  public String storeKey(String tenant) {
    return StoredKey.create(database(), tenant);
  }

  /** Creates a key by the command, with further options. */
  public String createKey(String tenant, String... options) {
    var arguments = new ArrayList<>(List.of("keys", "create", "--tenant", tenant));
    arguments.addAll(List.of(options));
    var result = run(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out().strip();
  }
}
