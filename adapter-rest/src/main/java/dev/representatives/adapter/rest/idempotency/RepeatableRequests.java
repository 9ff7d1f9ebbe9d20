package dev.representatives.adapter.rest.idempotency;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Requests with an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). */
@Singleton
public final class RepeatableRequests {
  static final int MAX_LENGTH = 255;

  private static final Pattern VALID = Pattern.compile("[!-~]{1," + MAX_LENGTH + "}");

  private final JsonMapper json;

  public RepeatableRequests(JsonMapper json) {
    this.json = json;
  }

  /**
   * Responds to a request, or to its repetition as to the first one. The response is rendered in
   * the transaction of the work, so a response that cannot be kept undoes the work.
   *
   * @param content the body, which must be the same in a repetition
   * @param response the response to a result
   * @param useCase without a key
   * @param repeatable with a key
   */
  public <T> HttpResponse<?> respond(
      HttpRequest<?> request,
      byte[] content,
      Function<T, MutableHttpResponse<?>> response,
      Supplier<T> useCase,
      Function<RepeatableRequest<T>, RepeatableResult> repeatable) {
    var sent = sentKey(request);
    if (sent.isEmpty()) {
      return response.apply(useCase.get());
    }
    var result =
        repeatable.apply(
            new RepeatableRequest<>(
                key(request, sent.get()),
                digest(content),
                state -> KeptHttpResponse.write(response.apply(state), json)));
    var kept = KeptHttpResponse.read(result.response());
    return result.isReplay() ? kept.header(ApiHeaders.REPLAYED, "true") : kept;
  }

  private static Optional<String> sentKey(HttpRequest<?> request) {
    var sent = request.getHeaders().getAll(ApiHeaders.IDEMPOTENCY_KEY);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    if (sent.size() > 1 || !VALID.matcher(sent.get(0)).matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_HEADER,
          ApiHeaders.IDEMPOTENCY_KEY
              + " is not 1 to "
              + MAX_LENGTH
              + " visible ASCII characters, sent once.");
    }
    return Optional.of(sent.get(0));
  }

  /** The scope of a key is the method, the path and the query; a line break occurs in none. */
  private static IdempotencyKey key(HttpRequest<?> request, String sent) {
    String scope = SentRequest.method(request) + "\n" + request.getUri() + "\n" + sent;
    return new IdempotencyKey(digest(scope.getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
