package dev.representatives.application.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The locked rows of one kind that a group reads ahead, and their state after its lines so far.
 *
 * @param <K> the key of a row
 * @param <V> the contents of a row
 */
final class GroupTable<K, V> {
  private final Undo undo;
  private final Set<K> read = new HashSet<>();
  private final Map<K, V> stored = new HashMap<>();
  private final Map<K, V> current = new HashMap<>();
  private final Set<K> touched = new LinkedHashSet<>();

  GroupTable(Undo undo) {
    this.undo = undo;
  }

  /** Adds what was read; a key without a value does not exist. */
  void read(Collection<K> keys, Collection<V> found, Function<V, K> keyOf) {
    read.addAll(keys);
    for (var value : found) {
      stored.put(keyOf.apply(value), value);
      current.put(keyOf.apply(value), value);
    }
  }

  boolean isRead(K key) {
    return read.contains(key);
  }

  Optional<V> find(K key) {
    if (!read.contains(key)) {
      throw new IllegalStateException("the group has not read this key");
    }
    return Optional.ofNullable(current.get(key));
  }

  /** Creates a row; returns false if it exists. */
  boolean insert(K key, V value) {
    if (find(key).isPresent()) {
      return false;
    }
    change(key, value);
    return true;
  }

  /** Replaces a row; returns false if it does not exist. */
  boolean update(K key, V value) {
    if (find(key).isEmpty()) {
      return false;
    }
    change(key, value);
    return true;
  }

  private void change(K key, V value) {
    var before = current.put(key, value);
    boolean first = touched.add(key);
    undo.add(
        () -> {
          if (before == null) {
            current.remove(key);
          } else {
            current.put(key, before);
          }
          if (first) {
            touched.remove(key);
          }
        });
  }

  /** Follows a deletion in the store. */
  void deleted(K key) {
    current.remove(key);
    stored.remove(key);
  }

  /** The new rows, in the order in which they were created. */
  List<V> added() {
    return touched.stream().filter(key -> !stored.containsKey(key)).map(current::get).toList();
  }

  /** The rows with other contents. */
  List<V> changed() {
    return touched.stream()
        .filter(stored::containsKey)
        .filter(key -> !current.get(key).equals(stored.get(key)))
        .map(current::get)
        .toList();
  }

  /** Follows the writing of all changes. */
  void written() {
    touched.forEach(key -> stored.put(key, current.get(key)));
    touched.clear();
  }
}
