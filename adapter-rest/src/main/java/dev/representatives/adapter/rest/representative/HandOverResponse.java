package dev.representatives.adapter.rest.representative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.domain.representative.HandedOver;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The response to a hand-over. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record HandOverResponse(
    Links accounts,
    Links documents,
    Reports reports,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

  static HandOverResponse of(HandedOver handedOver, List<Warning> warnings) {
    return new HandOverResponse(
        Links.of(handedOver.accounts()),
        Links.of(handedOver.documents()),
        new Reports(handedOver.reports()),
        warnings);
  }

  @Serdeable
  record Links(long moved, long merged) {
    private static Links of(HandedOver.Links links) {
      return new Links(links.moved(), links.merged());
    }
  }

  @Serdeable
  record Reports(long moved) {}
}
