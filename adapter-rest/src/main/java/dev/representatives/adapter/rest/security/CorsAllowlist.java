package dev.representatives.adapter.rest.security;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.representatives.adapter.rest.ApiHeaders;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.server.HttpServerConfiguration.CorsConfiguration;
import io.micronaut.http.server.cors.CorsOriginConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Allows CORS only for the origins that a setting names. The framework allows every origin where
 * none is named; and it reads parts of the name of an environment variable as further
 * configurations, which name none.
 */
@Singleton
final class CorsAllowlist implements BeanCreatedEventListener<CorsConfiguration> {
  private static final Logger LOG = LoggerFactory.getLogger(CorsAllowlist.class);
  private static final List<String> HEADERS_OF_THE_API =
      List.of(
          HttpHeaders.ETAG,
          HttpHeaders.LOCATION,
          HttpHeaders.RETRY_AFTER,
          ApiHeaders.REQUEST_ID,
          ApiHeaders.DRY_RUN,
          ApiHeaders.REPLAYED);

  @Override
  public CorsConfiguration onCreated(BeanCreatedEvent<CorsConfiguration> event) {
    var cors = event.getBean();
    if (cors.isEnabled()) {
      allow(cors, named(cors.getConfigurations()));
    }
    return cors;
  }

  private static void allow(
      CorsConfiguration cors, Map<String, CorsOriginConfiguration> configurations) {
    if (configurations.isEmpty()) {
      LOG.warn(
          "CORS is enabled, but no origin may call: set"
              + " micronaut.server.cors.configurations.<name>.allowed-origins.");
      cors.setEnabled(false);
      return;
    }
    configurations.values().stream()
        .filter(configuration -> configuration.getExposedHeaders().isEmpty())
        .forEach(configuration -> configuration.setExposedHeaders(HEADERS_OF_THE_API));
    cors.setConfigurations(configurations);
  }

  @SuppressWarnings("ReferenceEquality") // So the framework knows that nothing was set.
  private static Map<String, CorsOriginConfiguration> named(
      Map<String, CorsOriginConfiguration> configurations) {
    return configurations.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().getAllowedOrigins() != CorsOriginConfiguration.ANY
                    || entry.getValue().getAllowedOriginsRegex().isPresent())
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
