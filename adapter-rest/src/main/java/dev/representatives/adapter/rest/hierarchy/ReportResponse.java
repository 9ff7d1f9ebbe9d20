package dev.representatives.adapter.rest.hierarchy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.RepresentativeName;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** An entry of a list of reports. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportResponse(
    String reference,
    @Nullable String name,
    @Nullable String email,
    int depth,
    String supervisorRepresentativeReference) {

  static ReportResponse of(Report report) {
    return new ReportResponse(
        report.reference().value(),
        report.name().map(RepresentativeName::value).orElse(null),
        report.email().map(EmailAddress::value).orElse(null),
        report.depth(),
        report.supervisor().value());
  }
}
