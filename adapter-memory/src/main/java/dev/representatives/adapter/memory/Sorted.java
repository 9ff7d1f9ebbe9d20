package dev.representatives.adapter.memory;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Immutable sorted maps. */
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

  static <K extends Comparable<K>, V> NavigableMap<K, V> without(Map<K, V> map, K key) {
    var copy = new TreeMap<>(map);
    copy.remove(key);
    return Collections.unmodifiableNavigableMap(copy);
  }
}
