package dev.representatives.adapter.memory;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeReference;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    return Sorted.page(of(representative).keySet(), request);
  }

  /** The links after a position; all of them after a position among links of another kind. */
  Stream<Link<?>> after(Optional<LinkKey> position, Class<N> kind) {
    var own = position.filter(key -> kind.isInstance(key.number()));
    var first = own.map(LinkKey::representative);
    return first
        .map(from -> byRepresentative.tailMap(from, true))
        .orElse(byRepresentative)
        .entrySet()
        .stream()
        .flatMap(
            entry ->
                after(
                    entry,
                    own.filter(key -> key.representative().equals(entry.getKey()))
                        .map(key -> kind.cast(key.number()))));
  }

  private static <N extends LinkedNumber & Comparable<N>> Stream<Link<?>> after(
      Map.Entry<RepresentativeReference, NavigableMap<N, Instant>> linked, Optional<N> number) {
    return number
        .map(from -> linked.getValue().tailMap(from, false))
        .orElse(linked.getValue())
        .entrySet()
        .stream()
        .map(link -> new Link<>(linked.getKey(), link.getKey(), link.getValue()));
  }

  List<RepresentativeReference> representatives(N number) {
    return byRepresentative.entrySet().stream()
        .filter(entry -> entry.getValue().containsKey(number))
        .map(Map.Entry::getKey)
        .toList();
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
