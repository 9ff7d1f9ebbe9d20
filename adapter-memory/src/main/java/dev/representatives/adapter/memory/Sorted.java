package dev.representatives.adapter.memory;

import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Immutable sorted maps, and pages of their keys. */
final class Sorted {
  private Sorted() {}

  static <K extends Comparable<K>, V> NavigableMap<K, V> none() {
    return Collections.unmodifiableNavigableMap(new TreeMap<>());
  }

  static <K extends Comparable<K>, V> NavigableMap<K, V> with(Map<K, V> map, K key, V value) {
    var copy = new TreeMap<>(map);
    copy.put(key, value);
    return Collections.unmodifiableNavigableMap(copy);
  }

  static <K, V> List<V> after(NavigableMap<K, V> map, Optional<K> after, int limit) {
    return after.map(key -> map.tailMap(key, false)).orElse(map).values().stream()
        .limit(limit)
        .toList();
  }

  static <K> Page<K> page(Collection<K> all, PageRequest request) {
    return new Page<>(
        request, all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
  }

  static <K extends Comparable<K>, V> NavigableMap<K, V> without(Map<K, V> map, K key) {
    var copy = new TreeMap<>(map);
    copy.remove(key);
    return Collections.unmodifiableNavigableMap(copy);
  }
}
