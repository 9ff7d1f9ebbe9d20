package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;

/** A request that writes, but whose changes are not kept. */
public final class DryRun {
  public static final String HEADER = "X-Dry-Run";

  private static final String ATTRIBUTE = DryRun.class.getName();

  private DryRun() {}

  /** Makes the request a dry run, which its response and its observers show. */
  public static void begin(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  /** Whether the request is a dry run; false before {@link #begin}. */
  public static boolean is(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE).isPresent();
  }
}
