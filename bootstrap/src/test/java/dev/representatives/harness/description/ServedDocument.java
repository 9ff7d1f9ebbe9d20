package dev.representatives.harness.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** The API description that a server serves; the management port serves none. */
final class ServedDocument {
  private ServedDocument() {}

  static Optional<JsonNode> json(URI baseUrl) {
    try {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(baseUrl.resolve("/openapi.json")).build(),
                  BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("status of %s", answer).isIn(200, 404);
      return answer.statusCode() == 200 ? Optional.of(Json.parse(answer.body())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
