package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * A part of a request that was ignored.
 *
 * @param pointer its position in the body (RFC 6901)
 * @param didYouMean the field that was probably meant
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String pointer, String code, String detail, @Nullable String didYouMean) {}
