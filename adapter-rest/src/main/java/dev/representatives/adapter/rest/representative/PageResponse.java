package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.receivables.LinkedNumber;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** One page of a list. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PageResponse(
    List<String> data, long page, int limit, long total, long totalPages, @Nullable String next) {

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
