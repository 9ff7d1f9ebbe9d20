package dev.representatives.application;

import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.port.in.ReportDataQuality;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Reports what is missing or doubtful in the data of a tenant. */
public final class ReportDataQualityService implements ReportDataQuality {
  private static final int DEFAULT_YEARS = 1;

  private final DataQualityStore store;
  private final InstantSource clock;

  public ReportDataQualityService(DataQualityStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Map<DataQualityCheck, Long> counts(CountsQuery query) {
    var violations = new Violations(query.findings());
    var since = since(query.since(), violations);
    FailureException.throwIfAny(violations);
    return store.counts(query.tenant(), since.orElseThrow());
  }

  @Override
  public Page<String> findings(FindingsQuery query) {
    var violations = new Violations(query.findings());
    var check =
        violations.parse(Location.parameter("check"), query.check(), DataQualityCheck::parse);
    var since = since(query.since(), violations);
    FailureException.throwIfAny(violations);
    return store.findings(query.tenant(), check.orElseThrow(), since.orElseThrow(), query.page());
  }

  private Optional<CalendarDate> since(Optional<String> raw, Violations violations) {
    return raw.isPresent()
        ? violations.parse(Location.parameter("since"), raw.get(), CalendarDate::parse)
        : Optional.of(
            new CalendarDate(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(DEFAULT_YEARS)));
  }
}
