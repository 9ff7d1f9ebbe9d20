package dev.representatives.bootstrap;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.validation.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed, where the line is known; else the whole story. */
final class FailureMessages implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) throws Exception {
    if (exception instanceof FailureException failure) {
      commandLine.getErr().println(failure.failure().detail());
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (exception instanceof InvalidValueException) {
      commandLine.getErr().println(exception.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw exception;
  }
}
