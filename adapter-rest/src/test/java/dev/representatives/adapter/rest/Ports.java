package dev.representatives.adapter.rest;

/** The management port, for the tests of other rooms. */
public final class Ports {
  public static final int MANAGEMENT = 8081;

  private Ports() {}

  public static ManagementPort management() {
    return new ManagementPort(MANAGEMENT, 8080);
  }
}
