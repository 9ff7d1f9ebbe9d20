package dev.representatives.adapter.rest.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkChanges;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The response to a desired state of links. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record LinkChangesResponse(
    List<String> added,
    List<String> removed,
    long unchanged,
    long total,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

  static LinkChangesResponse of(LinkChanges<?> changes, List<Warning> warnings) {
    return new LinkChangesResponse(
        values(changes.added()),
        values(changes.removed()),
        changes.unchanged(),
        changes.total(),
        warnings);
  }

  private static List<String> values(List<? extends LinkedNumber> numbers) {
    return numbers.stream().map(LinkedNumber::value).toList();
  }
}
