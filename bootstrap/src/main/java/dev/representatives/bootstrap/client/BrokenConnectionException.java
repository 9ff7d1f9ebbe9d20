package dev.representatives.bootstrap.client;

import java.io.IOException;

/** The service does not take the rest of a body. */
final class BrokenConnectionException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenConnectionException(Throwable cause) {
    super(cause);
  }
}
