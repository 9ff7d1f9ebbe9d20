package dev.representatives.harness.service;

import dev.representatives.harness.api.Api;
import java.net.URI;
import java.util.Optional;
import org.assertj.core.api.Assumptions;

/**
 * A running service.
 *
 * @param name its name in reports
 * @param baseUrl where it listens, without the base path of the API
 * @param apiKey opens tenant A, for reading and writing
 * @param otherTenantApiKey opens another tenant, for reading and writing
 * @param ours access to its process; empty for a deployment that is reached only over HTTP
 */
public record Deployment(
    String name, URI baseUrl, String apiKey, String otherTenantApiKey, Optional<Ours> ours) {

  /**
   * A service that this run has started.
   *
   * @param process the service
   * @param commandLine its command line
   */
  public record Ours(ServiceProcess process, ServiceCommand commandLine) {}

  public Api api() {
    return new Api(baseUrl, Optional.of(apiKey));
  }

  public Api otherTenant() {
    return new Api(baseUrl, Optional.of(otherTenantApiKey));
  }

  public Api withoutKey() {
    return new Api(baseUrl, Optional.empty());
  }

  public Api withKey(String key) {
    return new Api(baseUrl, Optional.of(key));
  }

  /** The command line; skips the test if there is none. */
  public ServiceCommand commandLine() {
    return requireOurs("command line").commandLine();
  }

  /** The running service; skips the test if this run has not started it. */
  public ServiceProcess process() {
    return requireOurs("process").process();
  }

  private Ours requireOurs(String part) {
    Assumptions.assumeThat(ours)
        .as("needs the %s of the service, which is out of reach of this run", part)
        .isPresent();
    return ours.orElseThrow();
  }

  /** For the names of tests, so that no key appears in a report. */
  @Override
  public String toString() {
    return name;
  }
}
