package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The API description as a service serves it. */
final class ServedDocument {
  private ServedDocument() {}

  static JsonNode json(URI baseUrl) {
    try {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(baseUrl.resolve("/openapi.json")).build(),
                  BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("status of %s", answer).isEqualTo(200);
      return Json.parse(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
