package dev.representatives.bootstrap.client;

/** A command that uses a running service cannot begin, or cannot go on. */
public final class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean begun;

  private ClientException(String message, boolean begun) {
    super(message);
    this.begun = begun;
  }

  /** Nothing was done, because of what the caller can fix. */
  public static ClientException notStarted(String message) {
    return new ClientException(message, false);
  }

  /** A part was done, and the rest was not. */
  public static ClientException brokenOff(String message) {
    return new ClientException(message, true);
  }

  /** Whether something may have been done. */
  public boolean hasBegun() {
    return begun;
  }
}
