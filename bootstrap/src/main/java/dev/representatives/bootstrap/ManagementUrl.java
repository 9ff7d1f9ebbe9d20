package dev.representatives.bootstrap;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Optional;

/** Where health, info and metrics are found. */
@Singleton
final class ManagementUrl {
  private final int port;

  ManagementUrl(@Value("${endpoints.all.port}") int port) {
    this.port = port;
  }

  /** Its URL; empty when they are on the port of the API. */
  Optional<URL> beside(URL api) {
    if (port == api.getPort()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URL("http", api.getHost(), port, ""));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
