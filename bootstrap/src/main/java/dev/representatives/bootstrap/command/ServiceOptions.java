package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.client.Service;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the service is, and the key to it. */
final class ServiceOptions {
  @Option(
      names = "--url",
      paramLabel = "<url>",
      defaultValue = "http://localhost:8080",
      description = "The address of the service (default: ${DEFAULT-VALUE}).")
  private String url;

  @Option(
      names = "--key-file",
      paramLabel = "<file>",
      required = true,
      description =
          "A file whose only line is an API key. It is no argument, since others see those.")
  private Path keyFile;

  Service service() {
    return Service.at(url, keyFile);
  }
}
