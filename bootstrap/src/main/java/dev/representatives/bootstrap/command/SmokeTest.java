package dev.representatives.bootstrap.command;

import dev.representatives.domain.access.Scope;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.tenant.TenantName;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends requests to a service and checks the responses. */
record SmokeTest(URI api, URI management) {
  private static final String REPRESENTATIVE = "/api/v1/ingest/representatives/REP-001";
  private static final String ACCOUNT = "/api/v1/ingest/accounts/ACCT-001";
  private static final String KEY_HEADER = "X-API-Key";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Requests for any service; they change nothing. */
  Stream<Optional<String>> reading() {
    return Stream.of(
        expect(200, request(management, "/health/readiness")),
        expect(200, request(api, "/openapi.json")),
        expect(404, request(api, "/nowhere")),
        expect(401, request(api, REPRESENTATIVE)),
        expect(401, request(api, REPRESENTATIVE).header(KEY_HEADER, "none")));
  }

  /** The requests of an integrator, for a temporary database only. */
  Stream<Optional<String>> writing(ApplicationContext context) {
    String key =
        context
            .getBean(AdministerApiKeys.class)
            .create(
                new AdministerApiKeys.Command(
                    new TenantName("check"),
                    Optional.empty(),
                    EnumSet.allOf(Scope.class),
                    Optional.empty()))
            .reveal();
    return Stream.of(
        expect(201, write("PUT", key, REPRESENTATIVE, "{\"name\": \"Jane Smith\"}")),
        expect(201, write("PUT", key, ACCOUNT, "{\"name\": \"Acme Ltd\"}")),
        expect(200, write("PUT", key, REPRESENTATIVE + "/accounts/ACCT-001", "{}")),
        expect(200, write("PATCH", key, REPRESENTATIVE, "{\"language\": \"en\"}")),
        expect(422, write("PATCH", key, REPRESENTATIVE, "{\"email\": \"nobody\"}")),
        expect(409, write("POST", key, REPRESENTATIVE, "{}")),
        expect(200, request(api, REPRESENTATIVE).header(KEY_HEADER, key)),
        expect(200, request(api, REPRESENTATIVE + "/accounts").header(KEY_HEADER, key)));
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT);
  }

  private HttpRequest.Builder write(String method, String key, String path, String body) {
    return request(api, path)
        .method(method, BodyPublishers.ofString(body))
        .header(KEY_HEADER, key)
        .header("Content-Type", "application/json");
  }

  /** Describes an unexpected response; empty if the response is as expected. */
  private static Optional<String> expect(int status, HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      return response.statusCode() == status
          ? Optional.empty()
          : Optional.of(
              "%s %s answered %d and not %d: %s"
                  .formatted(
                      request.method(),
                      request.uri().getPath(),
                      response.statusCode(),
                      status,
                      response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
