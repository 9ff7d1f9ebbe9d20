package dev.representatives.adapter.memory;

import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.listing.RepresentativeSelection.Condition;
import dev.representatives.domain.listing.RepresentativeSort;
import dev.representatives.domain.listing.SearchWords;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.text.CodePoints;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryRepresentativeLists implements RepresentativeLists {
  private final Memory memory;

  InMemoryRepresentativeLists(Memory memory) {
    this.memory = memory;
  }

  @Override
  public List<ListedRepresentative> list(
      TenantId tenant,
      RepresentativeSelection selection,
      Optional<RepresentativePosition> after,
      int limit) {
    TenantData data = memory.of(tenant);
    var order = order(selection.sort());
    return data.representatives().values().stream()
        .filter(representative -> isSelected(selection.condition(), representative))
        .map(representative -> entry(data, selection, representative))
        .filter(
            entry ->
                after.filter(position -> order.compare(entry.position(), position) <= 0).isEmpty())
        .sorted(Comparator.comparing(ListedRepresentative::position, order))
        .limit(limit)
        .toList();
  }

  private static ListedRepresentative entry(
      TenantData data, RepresentativeSelection selection, Representative representative) {
    var reference = representative.reference();
    return new ListedRepresentative(
        new RepresentativePosition(key(selection, representative), reference),
        representative,
        data.accountLinks().shown(reference).total(),
        data.documentLinks().shown(reference).total());
  }

  private static String key(RepresentativeSelection selection, Representative representative) {
    return switch (selection.sort().key()) {
      case REFERENCE -> "";
      case NAME -> representative.details().text(RepresentativeField.NAME).orElse("");
      case UPDATED_AT -> Long.toString(representative.updatedAt().toEpochMilli());
      case WORD ->
          words(representative, selection.condition().orElseThrow()).findFirst().orElseThrow();
    };
  }

  private static Comparator<RepresentativePosition> order(RepresentativeSort sort) {
    Comparator<RepresentativePosition> byKey =
        sort.key() == RepresentativeSort.SortKey.UPDATED_AT
            ? Comparator.comparingLong(position -> Long.parseLong(position.key()))
            : Comparator.comparing(RepresentativePosition::key, CodePoints::compare);
    var order = byKey.thenComparing(RepresentativePosition::reference);
    return sort.descending() ? order.reversed() : order;
  }

  private static boolean isSelected(Optional<Condition> condition, Representative representative) {
    return condition.filter(wanted -> !matches(wanted, representative)).isEmpty();
  }

  private static boolean matches(Condition wanted, Representative representative) {
    return switch (wanted.filter()) {
      case SUPERVISOR ->
          has(
              representative,
              RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE,
              wanted.value());
      case REPRESENTATIVE_TYPE ->
          has(representative, RepresentativeField.REPRESENTATIVE_TYPE, wanted.value());
      case DEPARTMENT -> has(representative, RepresentativeField.DEPARTMENT, wanted.value());
      case LANGUAGE -> has(representative, RepresentativeField.LANGUAGE, wanted.value());
      case EMAIL ->
          representative
              .details()
              .email()
              .filter(email -> SearchWords.lowerCase(email.value()).equals(wanted.value()))
              .isPresent();
      case HAS_EMAIL ->
          representative.details().email().isPresent() == Boolean.parseBoolean(wanted.value());
      case UPDATED_SINCE ->
          representative.updatedAt().toEpochMilli() >= Long.parseLong(wanted.value());
      case Q -> words(representative, wanted).findFirst().isPresent();
    };
  }

  private static boolean has(
      Representative representative, RepresentativeField field, String value) {
    return representative.details().text(field).equals(Optional.of(value));
  }

  private static Stream<String> words(Representative representative, Condition wanted) {
    return SearchWords.of(representative).stream().filter(word -> word.startsWith(wanted.value()));
  }
}
