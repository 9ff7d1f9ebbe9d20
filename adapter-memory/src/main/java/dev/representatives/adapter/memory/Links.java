package dev.representatives.adapter.memory;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeReference;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The links of all representatives, with their creation times; immutable. */
record Links<N extends LinkedNumber & Comparable<N>>(
    NavigableMap<RepresentativeReference, NavigableMap<N, Instant>> byRepresentative) {

  static <N extends LinkedNumber & Comparable<N>> Links<N> none() {
    return new Links<>(Sorted.none());
  }

  Links<N> with(RepresentativeReference representative, N number, Instant at) {
    return new Links<>(
        Sorted.with(byRepresentative, representative, Sorted.with(of(representative), number, at)));
  }

  Links<N> without(RepresentativeReference representative, N number) {
    return new Links<>(
        Sorted.with(byRepresentative, representative, Sorted.without(of(representative), number)));
  }

  Links<N> withAll(RepresentativeReference representative, Collection<N> numbers, Instant at) {
    return changed(representative, linked -> numbers.forEach(number -> linked.put(number, at)));
  }

  Links<N> withoutAll(
      RepresentativeReference representative, Collection<? extends LinkedNumber> numbers) {
    return changed(
        representative, linked -> linked.keySet().removeIf(Set.copyOf(numbers)::contains));
  }

  private Links<N> changed(
      RepresentativeReference representative, Consumer<NavigableMap<N, Instant>> change) {
    var linked = new TreeMap<>(of(representative));
    change.accept(linked);
    return new Links<>(
        Sorted.with(
            byRepresentative, representative, Collections.unmodifiableNavigableMap(linked)));
  }

  List<N> all(RepresentativeReference representative) {
    return List.copyOf(of(representative).keySet());
  }

  Links<N> withoutAll(RepresentativeReference representative) {
    return new Links<>(Sorted.without(byRepresentative, representative));
  }

  Links<N> withoutAll(N number) {
    var copy = new TreeMap<>(byRepresentative);
    copy.replaceAll((representative, linked) -> Sorted.without(linked, number));
    return new Links<>(Collections.unmodifiableNavigableMap(copy));
  }

  boolean hasLinks(RepresentativeReference representative) {
    return !of(representative).isEmpty();
  }

  boolean isLinked(N number) {
    return byRepresentative.values().stream().anyMatch(linked -> linked.containsKey(number));
  }

  Optional<Instant> since(RepresentativeReference representative, N number) {
    return Optional.ofNullable(of(representative).get(number));
  }

  LinkedNumbers<N> shown(RepresentativeReference representative) {
    NavigableMap<N, Instant> linked = of(representative);
    return new LinkedNumbers<>(
        linked.keySet().stream().limit(LinkedNumbers.SHOWN).toList(), linked.size());
  }

  Page<N> page(RepresentativeReference representative, PageRequest request) {
    NavigableMap<N, Instant> linked = of(representative);
    List<N> data = linked.keySet().stream().skip(request.offset()).limit(request.limit()).toList();
    return new Page<>(request, data, linked.size());
  }

  /** Visits every link to one of the numbers. */
  void forEachOf(Set<N> numbers, BiConsumer<RepresentativeReference, N> visitor) {
    byRepresentative.forEach(
        (representative, linked) ->
            numbers.stream()
                .filter(linked::containsKey)
                .forEach(number -> visitor.accept(representative, number)));
  }

  private NavigableMap<N, Instant> of(RepresentativeReference representative) {
    return byRepresentative.getOrDefault(representative, Sorted.none());
  }
}
