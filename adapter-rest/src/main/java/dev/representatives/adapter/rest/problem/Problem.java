package dev.representatives.adapter.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** A problem of RFC 9457, with the extensions {@code code}, {@code request_id}, {@code errors}. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String requestId,
    List<RefusedValue> errors) {

  static final String MEDIA_TYPE = "application/problem+json";
  static final int SHOWN_ERRORS = 100;

  /** The problem that a response to this request alone would contain. */
  public static Problem of(HttpRequest<?> request, Failure failure) {
    return of(request, Refusal.of(request, failure));
  }

  /** The problem that a response to this request alone would contain. */
  public static Problem of(HttpRequest<?> request, ProblemException problem) {
    return of(request, Refusal.of(problem));
  }

  /**
   * The response of a filter that refuses a request. It costs a fraction of an exception, for which
   * the framework looks up a handler each time.
   */
  public static HttpResponse<Problem> refuse(
      HttpRequest<?> request, ProblemType type, String detail) {
    return ProblemResponses.of(request, Refusal.of(type, detail));
  }

  static Problem of(HttpRequest<?> request, Refusal refusal) {
    var type = refusal.type();
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        refusal.detail(),
        SentRequest.pathToShow(request),
        type.name(),
        SentRequest.id(request),
        refusal.violations().stream().limit(SHOWN_ERRORS).map(RefusedValue::of).toList());
  }

  /** A refused value, identified by a pointer into the body or by the name of a parameter. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefusedValue(
      @Nullable String pointer, @Nullable String parameter, String code, String detail) {
    static RefusedValue of(Violation violation) {
      var location = violation.location();
      boolean inBody = location.kind() == Location.Kind.POINTER;
      return new RefusedValue(
          inBody ? location.name() : null,
          inBody ? null : location.name(),
          violation.code().name(),
          violation.detail());
    }
  }
}
