package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/** Something in a request that was ignored, and what was probably meant. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Warning",
    types = "object",
    requiredProperties = {"pointer", "code", "detail"})
record Warning(
    @Schema(description = "Where in the body (RFC 6901).", examples = "/e_mail") String pointer,
    @Schema(
            type = "string",
            ref = "#/components/schemas/ViolationCode",
            description = "Why, as a stable code.")
        String code,
    @Schema(description = "What was ignored.") String detail,
    @Schema(type = "string", description = "The field that was probably meant.", examples = "email")
        @Nullable String didYouMean) {}
