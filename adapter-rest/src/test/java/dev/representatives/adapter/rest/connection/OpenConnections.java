package dev.representatives.adapter.rest.connection;

/** Connections for tests of other rooms, without a server. */
public final class OpenConnections {
  private OpenConnections() {}

  public static Connections create() {
    return new Connections(
        new Draining(),
        () -> {
          throw new IllegalStateException("no server");
        });
  }
}
