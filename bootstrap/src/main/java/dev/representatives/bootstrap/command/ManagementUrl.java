package dev.representatives.bootstrap.command;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URL;

/** The URL of health, info and metrics. */
@Singleton
final class ManagementUrl {
  private final int port;

  ManagementUrl(@Value("${endpoints.all.port}") int port) {
    this.port = port;
  }

  /** Returns the URL on the host of the API. */
  URL beside(URL api) {
    try {
      return new URL("http", api.getHost(), port, "");
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
