package dev.representatives.harness.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Exchange;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The service behaves as its own API description states: the document that it serves describes
 * every request that it accepts, and every response.
 */
public final class DescriptionRules {
  private static final Map<URI, Optional<DescriptionRules>> OF_SERVICES = new ConcurrentHashMap<>();

  private final ApiDocument document;

  DescriptionRules(ApiDocument document) {
    this.document = document;
  }

  /** The rules of a running server, from the document that it serves. */
  public static Optional<DescriptionRules> of(URI baseUrl) {
    return OF_SERVICES.computeIfAbsent(
        baseUrl, url -> ServedDocument.json(url).map(ApiDocument::new).map(DescriptionRules::new));
  }

  public ApiDocument document() {
    return document;
  }

  /** The method and the path of each operation that is described. */
  public Set<String> operations() {
    return document.operations().stream()
        .map(DescribedOperation::toString)
        .collect(Collectors.toSet());
  }

  public void check(Exchange exchange) {
    assertThat(errors(exchange)).as("against the API description: %s", exchange).isEmpty();
    document
        .operation(exchange.method(), exchange.path())
        .ifPresent(operation -> Seen.OF_THIS_RUN.add(operation.seen(exchange)));
  }

  /** Returns how the exchange differs from the description. */
  public List<String> errors(Exchange exchange) {
    var operation = document.operation(exchange.method(), exchange.path());
    if (operation.isEmpty()) {
      return errorsBesideOperations(exchange);
    }
    var errors = operation.get().errorsOfAnswer(exchange);
    return errors.isEmpty() && isAccepted(exchange)
        ? operation.get().errorsOfRequest(exchange)
        : errors;
  }

  private static boolean isNotFoundPage(Exchange exchange) {
    return exchange.answer().status() == 404
        && exchange.header("Accept").filter(accept -> accept.contains("text/html")).isPresent()
        && exchange
            .answer()
            .header("Content-Type")
            .filter(type -> type.startsWith("text/html"))
            .isPresent();
  }

  private static boolean isAccepted(Exchange exchange) {
    return exchange.answer().status() < 300;
  }

  /** Outside the API there are pages; inside it, every path must be described. */
  private List<String> errorsBesideOperations(Exchange exchange) {
    var answer = exchange.answer();
    if (answer.status() < 400) {
      // A preflight, which browsers send on their own, is not an operation.
      return exchange.path().startsWith(Paths.BASE_PATH) && !exchange.method().equals("OPTIONS")
          ? List.of("the operation is not described")
          : List.of();
    }
    return answer.body().isEmpty() || isNotFoundPage(exchange)
        ? List.of()
        : document.errorsOfAnswer(
            Json.parse("{\"$ref\": \"#/components/schemas/Problem\"}"), answer.json());
  }
}
