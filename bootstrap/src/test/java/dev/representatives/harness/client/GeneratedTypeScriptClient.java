package dev.representatives.harness.client;

import dev.representatives.harness.service.FinishedProcess;
import dev.representatives.harness.service.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The TypeScript client that the build has generated from the API description, and its caller. */
public final class GeneratedTypeScriptClient {
  private static final Path DIRECTORY = Path.of("target", "clients", "typescript").toAbsolutePath();
  private static final Path CALLER = Path.of("src", "clients", "typescript");
  private static final int OLDEST_NODE = 18;
  private static final Pattern UNREACHABLE =
      Pattern.compile(
          "(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH"
              + "|ENOTCACHED|ERR_SOCKET_TIMEOUT)");

  private GeneratedTypeScriptClient() {}

  /** Compiles both, and runs the caller. */
  public static FinishedProcess roundTrip(String input) throws IOException {
    requireNode();
    copyCaller();
    installCompiler();
    run("node", "node_modules/typescript/bin/tsc").outOfSuccess();
    return FinishedProcess.of(builder("node", "compiled/roundTrip.js"), input);
  }

  private static void requireNode() {
    var version = version("node");
    if (version.isEmpty() || version("npm").isEmpty()) {
      Skipped.restBecause("no TypeScript client without Node.js and npm on the path");
    } else if (majorOf(version.get()) < OLDEST_NODE) {
      Skipped.restBecause(
          "no TypeScript client: Node.js "
              + OLDEST_NODE
              + " or newer is needed, this is "
              + version.get());
    }
  }

  private static Optional<String> version(String program) {
    try {
      var result = run(program, "--version");
      return result.exitCode() == 0 ? Optional.of(result.out().strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Of {@code v20.20.2}. */
  private static int majorOf(String version) {
    return Integer.parseInt(version.replaceFirst("^v(\\d+).*", "$1"));
  }

  private static void copyCaller() throws IOException {
    if (!Files.isDirectory(DIRECTORY)) {
      throw new IllegalStateException("not there; mvn verify generates it: " + DIRECTORY);
    }
    try (var files = Files.list(CALLER)) {
      for (var file : files.toList()) {
        Files.copy(
            file, DIRECTORY.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void installCompiler() throws IOException {
    var result =
        run(
            "npm",
            "ci",
            "--prefer-offline",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
            "--fetch-timeout=20000",
            "--fetch-retry-mintimeout=1000",
            "--fetch-retry-maxtimeout=2000");
    if (result.exitCode() != 0 && UNREACHABLE.matcher(result.err()).find()) {
      Skipped.restBecause(
          "no TypeScript client: the compiler cannot be installed, npm's registry is out of reach");
    }
    result.outOfSuccess();
  }

  private static FinishedProcess run(String... command) throws IOException {
    return FinishedProcess.of(builder(command));
  }

  private static ProcessBuilder builder(String... command) {
    return new ProcessBuilder(List.of(command)).directory(DIRECTORY.toFile());
  }
}
