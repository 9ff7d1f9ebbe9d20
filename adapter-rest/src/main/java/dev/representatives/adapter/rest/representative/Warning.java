package dev.representatives.adapter.rest.representative;

import io.micronaut.core.annotation.Nullable;

/**
 * A part of a request that was ignored.
 *
 * @param pointer its position in the body (RFC 6901)
 * @param didYouMean the field that was probably meant
 */
record Warning(String pointer, String code, String detail, @Nullable String didYouMean) {}
