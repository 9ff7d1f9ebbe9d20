package dev.representatives.adapter.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

final class InMemoryDataQuality implements DataQualityStore {
  private final Memory memory;

  InMemoryDataQuality(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Map<DataQualityCheck, Long> counts(TenantId tenant, CalendarDate dueSince) {
    TenantData data = memory.of(tenant);
    return Arrays.stream(DataQualityCheck.values())
        .collect(toMap(check -> check, check -> (long) found(data, check, dueSince).size()));
  }

  @Override
  public Page<String> findings(
      TenantId tenant, DataQualityCheck check, CalendarDate dueSince, PageRequest request) {
    return Sorted.page(found(memory.of(tenant), check, dueSince), request);
  }

  private static List<String> found(
      TenantData data, DataQualityCheck check, CalendarDate dueSince) {
    return switch (check) {
      case NO_EMAIL ->
          representatives(data, representative -> representative.details().email().isEmpty());
      case SHARED_EMAIL -> sharedEmail(data);
      case UNREACHABLE_CHAIN ->
          representatives(data, representative -> reachesNobody(data, representative.reference()));
      case ACCOUNT_WITHOUT_REPRESENTATIVE ->
          data.accounts().keySet().stream()
              .filter(number -> data.representativesOf(number).isEmpty())
              .map(LinkedNumber::value)
              .toList();
      case UNREACHABLE_DOCUMENT ->
          data.documents().values().stream()
              .filter(document -> !document.dueDate().value().isBefore(dueSince.value()))
              .filter(document -> reachesNobody(data, document))
              .map(document -> document.number().value())
              .toList();
    };
  }

  private static List<String> representatives(
      TenantData data, Predicate<Representative> condition) {
    return data.representatives().values().stream()
        .filter(condition)
        .map(representative -> representative.reference().value())
        .toList();
  }

  private static List<String> sharedEmail(TenantData data) {
    Map<String, Long> holders =
        data.representatives().values().stream()
            .flatMap(representative -> email(representative).stream())
            .collect(groupingBy(email -> email, counting()));
    return representatives(
        data,
        representative ->
            email(representative).filter(email -> holders.get(email) > 1).isPresent());
  }

  private static Optional<String> email(Representative representative) {
    return representative.details().email().map(email -> email.value().toLowerCase(Locale.ROOT));
  }

  private static boolean reachesNobody(TenantData data, RepresentativeReference first) {
    Optional<RepresentativeReference> next = Optional.of(first);
    for (int level = 0; level <= Supervision.MAX_LEVELS && next.isPresent(); level++) {
      var details = data.representatives().get(next.get()).details();
      if (details.email().isPresent()) {
        return false;
      }
      next = details.supervisor();
    }
    return true;
  }

  private static boolean reachesNobody(TenantData data, Document document) {
    var ofDocument = data.representativesOf(document.number());
    var responsible =
        ofDocument.isEmpty() ? data.representativesOf(document.account()) : ofDocument;
    return responsible.stream().allMatch(reference -> reachesNobody(data, reference));
  }
}
