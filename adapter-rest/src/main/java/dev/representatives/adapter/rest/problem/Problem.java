package dev.representatives.adapter.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.RequestId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A problem of RFC 9457, with the extensions {@code code}, {@code request_id}, {@code errors}. */
@OpenAPIExtraSchema(classes = Problem.class)
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    name = "Problem",
    types = "object",
    requiredProperties = {"type", "title", "status", "detail", "instance", "code", "request_id"})
record Problem(
    @Schema(
            format = "uri-reference",
            description = "The type of the problem.",
            examples = "/problems/validation-failed")
        String type,
    @Schema(description = "The type in words.", examples = "Validation failed") String title,
    @Schema(description = "The status of the answer.", minimum = "400", maximum = "599") int status,
    @Schema(description = "What is wrong in this request, and how to mend it.") String detail,
    @Schema(description = "The path of the request, cut when it is long.") String instance,
    @Schema(
            type = "string",
            implementation = ProblemType.class,
            description = "The type as a stable code.")
        String code,
    @Schema(
            description = "Names the request to the operator; as in X-Request-Id.",
            minLength = 1,
            maxLength = RequestId.MAX_LENGTH)
        String requestId,
    @ArraySchema(
            maxItems = ProblemResponses.SHOWN_ERRORS,
            schema = @Schema(implementation = RefusedValue.class))
        @Schema(
            description = "The values that are refused.",
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<RefusedValue> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** One refused value: of the body by a pointer, or beside it by a parameter's name. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "RefusedValue",
      types = "object",
      requiredProperties = {"code", "detail"})
  record RefusedValue(
      @Schema(type = "string", description = "Where in the body (RFC 6901).", examples = "/email")
          @Nullable String pointer,
      @Schema(
              type = "string",
              description = "Which parameter of the path or query.",
              examples = "limit")
          @Nullable String parameter,
      @Schema(
              type = "string",
              ref = "#/components/schemas/ViolationCode",
              description = "Why, as a stable code.")
          String code,
      @Schema(description = "Why, and how to mend it.") String detail) {
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
