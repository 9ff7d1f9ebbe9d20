package dev.representatives.adapter.rest.link;

import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.Link;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The response to a link to a document. */
@Serdeable(naming = SnakeCaseStrategy.class)
record DocumentLinkResponse(
    String representativeReference, String documentNumber, boolean created, String linkedAt) {

  static DocumentLinkResponse of(Written<Link<DocumentNumber>> result) {
    return new DocumentLinkResponse(
        result.state().representative().value(),
        result.state().number().value(),
        result.created(),
        Responses.time(result.state().linkedAt()));
  }
}
