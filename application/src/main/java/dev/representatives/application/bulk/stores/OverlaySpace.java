package dev.representatives.application.bulk.stores;

import dev.representatives.domain.port.out.TemporaryStore;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Values by keys in a temporary space. The changes of a group are in memory until they are kept, so
 * that a group that fails leaves no trace.
 */
final class OverlaySpace {
  /** Ends a part of a key: it is no character of a reference or number, and precedes all others. */
  static final char END = '\0';

  private final TemporaryStore.Space kept;

  /** The values of the group; empty where it removes one. */
  private final TreeMap<String, Optional<byte[]>> changes = new TreeMap<>();

  OverlaySpace(TemporaryStore.Space kept) {
    this.kept = kept;
  }

  Optional<byte[]> find(String key) {
    var change = changes.get(key);
    return change == null ? kept.find(key) : change;
  }

  void store(String key, byte[] value) {
    changes.put(key, Optional.of(value));
  }

  void remove(String key) {
    changes.put(key, Optional.empty());
  }

  /** The first key with this prefix that is not before the given one. */
  Optional<String> first(String prefix, String from) {
    return Stream.concat(firstChanged(from).stream(), firstKept(from).stream())
        .min(Comparator.naturalOrder())
        .filter(key -> key.startsWith(prefix));
  }

  /** Whether there is a key with this prefix. */
  boolean hasAny(String prefix) {
    return first(prefix, prefix).isPresent();
  }

  private Optional<String> firstChanged(String from) {
    return changes.tailMap(from).entrySet().stream()
        .filter(change -> change.getValue().isPresent())
        .map(change -> change.getKey())
        .findFirst();
  }

  private Optional<String> firstKept(String from) {
    var key = kept.firstFrom(from);
    while (key.map(changes::get).filter(Optional::isEmpty).isPresent()) {
      key = kept.firstFrom(key.orElseThrow() + END);
    }
    return key;
  }

  /** Keeps the changes since the last call. */
  void keep() {
    changes.forEach(
        (key, value) ->
            value.ifPresentOrElse(bytes -> kept.store(key, bytes), () -> kept.remove(key)));
    changes.clear();
  }

  /** Takes back the changes since the last call of {@link #keep}. */
  void takeBack() {
    changes.clear();
  }
}
