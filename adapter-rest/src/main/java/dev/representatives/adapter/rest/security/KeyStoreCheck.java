package dev.representatives.adapter.rest.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.netty.ssl.ServerSslBuilder;
import io.micronaut.http.ssl.SslConfigurationException;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens the key store before the server does, which would only log the failure and report a wrong
 * port.
 */
@Singleton
final class KeyStoreCheck implements BeanCreatedEventListener<ServerSslBuilder> {
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?<![\\w.$])[\\w.$]+(?:Exception|Error): ");

  @Override
  public ServerSslBuilder onCreated(BeanCreatedEvent<ServerSslBuilder> event) {
    var builder = event.getBean();
    try {
      builder.build();
      return builder;
    } catch (SslConfigurationException e) {
      throw new ConfigurationException(
          ("The key store %s cannot be used for TLS (%s); correct MICRONAUT_SERVER_SSL_KEY_STORE_PATH"
                  + " (such as file:/etc/representatives/keystore.p12),"
                  + " MICRONAUT_SERVER_SSL_KEY_STORE_TYPE or"
                  + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD.")
              .formatted(
                  builder.getSslConfiguration().getKeyStore().getPath().orElse("(none is named)"),
                  reason(e)),
          e);
    }
  }

  /** The framework's own exception repeats its cause, if there is one; some name their class. */
  private static String reason(SslConfigurationException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(cause -> !(cause instanceof SslConfigurationException) || cause.getCause() == null)
        .map(Throwable::getMessage)
        .filter(Objects::nonNull)
        .findFirst()
        .map(message -> CLASS_NAME.matcher(message).replaceAll(""))
        .orElse("it cannot be read");
  }
}
