package dev.representatives.adapter.rest.hierarchy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.RepresentativeName;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** An entry of a chain of supervisors. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SupervisorResponse(
    String reference, @Nullable String name, @Nullable String email, int level) {

  static SupervisorResponse of(Supervisor supervisor, int level) {
    return new SupervisorResponse(
        supervisor.reference().value(),
        supervisor.name().map(RepresentativeName::value).orElse(null),
        supervisor.email().map(EmailAddress::value).orElse(null),
        level);
  }
}
