package dev.representatives.bootstrap.client;

import io.micronaut.json.tree.JsonNode;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Why the service refused a request, or a line of it.
 *
 * @param code of the problem, or of each refused value
 * @param reason in words
 */
public record Problem(String code, String reason) {
  /** Reads the problem of a response. */
  public static Problem of(JsonNode problem) {
    var errors = Json.member(problem, "errors").filter(JsonNode::isArray);
    return errors.isPresent() && errors.get().size() > 0
        ? new Problem(join(errors.get(), ", ", Problem::code), reasons(errors.get()))
        : new Problem(code(problem), Json.text(problem, "detail").orElse("No reason was given."));
  }

  /** The details of errors or warnings, each with its place. */
  public static String reasons(JsonNode errors) {
    return join(errors, " ", Problem::reason);
  }

  private static String code(JsonNode error) {
    return Json.text(error, "code").orElse("UNKNOWN");
  }

  private static String reason(JsonNode error) {
    var place = Json.text(error, "pointer").or(() -> Json.text(error, "parameter"));
    return place.filter(text -> !text.isEmpty()).map(text -> text + ": ").orElse("")
        + Json.text(error, "detail").orElse("");
  }

  private static String join(JsonNode errors, String separator, Function<JsonNode, String> part) {
    return StreamSupport.stream(errors.values().spliterator(), false)
        .map(part)
        .distinct()
        .collect(Collectors.joining(separator));
  }

  /**
   * What the response means for the caller of a command, and what to do.
   *
   * @param body of the response
   */
  static String sentence(int status, byte[] body, String url) {
    var problem = Json.read(body).filter(json -> Json.text(json, "code").isPresent());
    if (problem.isEmpty()) {
      return "What responds at %s (status %d) is not this service; check --url."
          .formatted(url, status);
    }
    var found = of(problem.get());
    var id = Json.text(problem.get(), "request_id");
    return switch (status) {
      case 401 ->
          "The service at %s does not accept the key of --key-file: it is unknown, revoked or expired. Create one with keys create."
              .formatted(url);
      case 403 -> found.reason() + " Use another key, or create one with keys create --scopes.";
      case 404 -> notFound(found, url);
      case 429, 503 -> found.reason() + " Run the command again later.";
      default ->
          "The service at %s refused the request with status %d: %s (%s%s)"
              .formatted(
                  url,
                  status,
                  found.reason(),
                  found.code(),
                  id.map(text -> ", request " + text).orElse(""));
    };
  }

  private static String notFound(Problem problem, String url) {
    return problem.code().equals("ROUTE_NOT_FOUND")
        ? "The service at %s does not have this operation; check --url, or its version."
            .formatted(url)
        : problem.reason();
  }

  /** Whether another attempt may succeed. */
  static boolean isTemporary(int status) {
    return status == 429 || status == 503;
  }
}
