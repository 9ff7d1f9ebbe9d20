package dev.representatives.bootstrap.command;

/** The output of a command could not be written: the disk is full, or the reader is gone. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message);
  }
}
