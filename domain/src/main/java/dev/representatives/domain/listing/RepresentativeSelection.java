package dev.representatives.domain.listing;

import dev.representatives.domain.listing.RepresentativeSort.SortKey;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The filter and the order of a list of representatives. Every store serves each valid combination
 * from one index.
 *
 * @param condition the filter; empty for all representatives
 * @param sort the order
 */
public record RepresentativeSelection(Optional<Condition> condition, RepresentativeSort sort) {
  /** All representatives, by reference. */
  public static final RepresentativeSelection ALL =
      new RepresentativeSelection(Optional.empty(), RepresentativeSort.BY_REFERENCE);

  /**
   * A filter with its value.
   *
   * @param filter what is compared
   * @param value the text that {@link RepresentativeFilter#parse} returns
   */
  public record Condition(RepresentativeFilter filter, String value) {
    public Condition {
      Objects.requireNonNull(filter, "filter");
      Objects.requireNonNull(value, "value");
    }
  }

  public RepresentativeSelection {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(sort, "sort");
    if (!isServed(condition.map(Condition::filter), sort)) {
      throw new IllegalArgumentException("no index serves " + condition + " by " + sort);
    }
  }

  /** Whether an index serves a filter and an order. */
  public static boolean isServed(Optional<RepresentativeFilter> filter, RepresentativeSort sort) {
    return filter
        .map(RepresentativeSelection::keys)
        .orElse(Set.of(SortKey.REFERENCE, SortKey.NAME, SortKey.UPDATED_AT))
        .contains(sort.key());
  }

  private static Set<SortKey> keys(RepresentativeFilter filter) {
    return switch (filter) {
      case UPDATED_SINCE -> Set.of(SortKey.UPDATED_AT);
      case Q -> Set.of(SortKey.WORD);
      default -> Set.of(SortKey.REFERENCE);
    };
  }

  /**
   * Parses what a caller asks for.
   *
   * @param filters the filters with their values, as the caller sent them
   * @param sort the order, as the caller sent it; empty for the order of the filter
   * @param violations receives the violations
   * @return empty after a violation
   */
  public static Optional<RepresentativeSelection> parse(
      Map<RepresentativeFilter, String> filters, Optional<String> sort, Violations violations) {
    var conditions = new ArrayList<Condition>();
    boolean valid = true;
    for (var sent : inOrder(filters).entrySet()) {
      var filter = sent.getKey();
      var value = violations.parse(filter.location(), sent.getValue(), filter::parse);
      value.ifPresent(text -> conditions.add(new Condition(filter, text)));
      valid &= value.isPresent();
    }
    var order =
        sort.flatMap(
            text -> violations.parse(RepresentativeSort.LOCATION, text, RepresentativeSort::parse));
    valid &= order.isPresent() || sort.isEmpty();
    if (!valid) {
      return Optional.empty();
    }
    if (conditions.size() > 1) {
      violations.add(
          conditions.get(1).filter().location(),
          ViolationCode.UNSUPPORTED_COMBINATION,
          "No index serves it together with "
              + conditions.get(0).filter().parameterName()
              + "; send one filter.");
      return Optional.empty();
    }
    return served(conditions.stream().findFirst(), order, violations);
  }

  private static EnumMap<RepresentativeFilter, String> inOrder(
      Map<RepresentativeFilter, String> filters) {
    var sorted = new EnumMap<RepresentativeFilter, String>(RepresentativeFilter.class);
    sorted.putAll(filters);
    return sorted;
  }

  private static Optional<RepresentativeSelection> served(
      Optional<Condition> condition, Optional<RepresentativeSort> sort, Violations violations) {
    var filter = condition.map(Condition::filter);
    var order = sort.orElseGet(() -> usual(filter));
    if (isServed(filter, order)) {
      return Optional.of(new RepresentativeSelection(condition, order));
    }
    violations.add(
        RepresentativeSort.LOCATION,
        ViolationCode.UNSUPPORTED_COMBINATION,
        "No index serves this order together with "
            + filter.orElseThrow().parameterName()
            + (filter.equals(Optional.of(RepresentativeFilter.Q))
                ? "; omit it."
                : "; send " + usual(filter) + ", or omit it."));
    return Optional.empty();
  }

  private static RepresentativeSort usual(Optional<RepresentativeFilter> filter) {
    return filter
        .map(
            sent ->
                switch (sent) {
                  case UPDATED_SINCE -> RepresentativeSort.BY_UPDATED_AT;
                  case Q -> RepresentativeSort.BY_WORD;
                  default -> RepresentativeSort.BY_REFERENCE;
                })
        .orElse(RepresentativeSort.BY_REFERENCE);
  }
}
