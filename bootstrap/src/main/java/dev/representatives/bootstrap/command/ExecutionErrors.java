package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.validation.InvalidValueException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.context.exceptions.DependencyInjectionException;
import java.net.BindException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Reports why a command failed: in one sentence if the reason is known, otherwise with a stack
 * trace. The exit code is 2 if the operator can fix the settings or the command line, otherwise 1.
 */
final class ExecutionErrors implements IExecutionExceptionHandler {
  /** Matches the message of the framework, since its exceptions carry nothing else. */
  private static final Pattern UNREADABLE_VALUE =
      Pattern.compile(
          "property value \\[(.+?)]\\. Unable to convert value \\[(.*?)] to target type \\[(.+?)]");

  private static final Pattern ADDRESS = Pattern.compile(" on (\\S+)$");

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) {
    if (exception instanceof FailureException failure) {
      Console.refuse(failure.failure().detail());
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (exception instanceof ClientException failure) {
      Console.refuse(failure.getMessage());
      return failure.hasBegun() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.USAGE;
    }
    if (exception instanceof OutputException) {
      Console.refuse(exception.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    var sentence = fixable(exception);
    if (sentence.isPresent()) {
      Console.refuse(sentence.orElseThrow());
      // The logger must not be created before the log is configured.
      LoggerFactory.getLogger(ExecutionErrors.class).debug("refused", exception);
      return CommandLine.ExitCode.USAGE;
    }
    Console.report("An unexpected error occurred; please report the following.", exception);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static Optional<String> fixable(Exception exception) {
    if (exception instanceof InvalidValueException) {
      return Optional.of(exception.getMessage());
    }
    // The container wraps exceptions; the innermost has the most precise message.
    return causes(exception)
        .map(ExecutionErrors::sentence)
        .flatMap(Optional::stream)
        .reduce((outer, inner) -> inner);
  }

  private static Optional<String> sentence(Throwable cause) {
    if (cause instanceof ConfigurationException) {
      return Optional.of(cause.getMessage());
    }
    if (cause instanceof DependencyInjectionException) {
      return first(UNREADABLE_VALUE, cause)
          .map(
              value ->
                  "The setting %s is '%s', but must be of the type %s."
                      .formatted(value.group(1), value.group(2), value.group(3)));
    }
    if (cause instanceof io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException) {
      return Optional.of(
          "A setting OTEL_* of tracing cannot work (%s).".formatted(withoutStop(cause)));
    }
    if (cause instanceof IllegalArgumentException && isOfPool(cause)) {
      return Optional.of(
          "A setting DATASOURCES_DEFAULT_* of the connection pool cannot work (%s)."
              .formatted(withoutStop(cause)));
    }
    if (cause.getCause() instanceof BindException bind) {
      return first(ADDRESS, cause)
          .map(
              address ->
                  ("The service cannot listen on %s (%s); stop what does, or choose another port or"
                          + " address with MICRONAUT_SERVER_PORT, ENDPOINTS_ALL_PORT or"
                          + " MICRONAUT_SERVER_HOST.")
                      .formatted(address.group(1), bind.getMessage()));
    }
    return Optional.empty();
  }

  /** The pool has no exception type of its own for an invalid setting. */
  private static boolean isOfPool(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(1)
        .anyMatch(frame -> frame.getClassName().startsWith("com.zaxxer.hikari."));
  }

  private static String withoutStop(Throwable cause) {
    return cause.getMessage().strip().replaceFirst("[.:;]$", "");
  }

  private static Optional<MatchResult> first(Pattern pattern, Throwable cause) {
    return pattern.matcher(cause.getMessage()).results().findFirst();
  }

  private static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause);
  }
}
