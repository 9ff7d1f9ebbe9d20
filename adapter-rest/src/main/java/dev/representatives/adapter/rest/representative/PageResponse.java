package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.text.TextRules;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of a list. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "Page",
    types = "object",
    requiredProperties = {"data", "page", "limit", "total", "total_pages", "next"})
record PageResponse(
    @ArraySchema(
            maxItems = PageRequest.MAX_LIMIT,
            schema =
                @Schema(
                    implementation = String.class,
                    minLength = 1,
                    maxLength = TextRules.IDENTIFIER_MAX_LENGTH),
            arraySchema = @Schema(description = "Numbers, ascending by code point."))
        List<String> data,
    @Schema(minimum = "1", description = "The number of this page.") long page,
    @Schema(minimum = "1", maximum = "100", description = "How many entries a page has.") int limit,
    @Schema(minimum = "0", description = "How many entries there are.") long total,
    @Schema(minimum = "0", description = "How many pages there are.") long totalPages,
    @Schema(type = "string", description = "The path of the next page; null on the last.") @Nullable String next) {

  static PageResponse of(HttpRequest<?> request, Page<? extends LinkedNumber> page) {
    var asked = page.request();
    return new PageResponse(
        page.data().stream().map(LinkedNumber::value).toList(),
        asked.page(),
        asked.limit(),
        page.total(),
        page.totalPages(),
        page.hasNext()
            ? SentRequest.pathToFollow(request)
                + "?page="
                + (asked.page() + 1)
                + "&limit="
                + asked.limit()
            : null);
  }
}
