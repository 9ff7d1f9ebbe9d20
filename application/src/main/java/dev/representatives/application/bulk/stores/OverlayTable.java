package dev.representatives.application.bulk.stores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rows of one kind that lines have written or deleted, with an index by the rows on which they
 * depend. All other rows are as they are stored.
 *
 * @param <K> the key of a row
 * @param <V> a row
 */
final class OverlayTable<K, V> {
  /** How many stored rows are read together. */
  static final int PART = 1_000;

  private static final byte[] NOTHING = {};

  private final OverlaySpace space;
  private final RowFormat<K, V> format;
  private final String rows;
  private final String index;

  /**
   * @param name tells the table from others of the space, and is not the beginning of their names
   */
  OverlayTable(OverlaySpace space, String name, RowFormat<K, V> format) {
    this.space = space;
    this.format = format;
    this.rows = name + OverlaySpace.END;
    this.index = name + "-by-owner" + OverlaySpace.END;
  }

  /**
   * What became of a row that lines have written.
   *
   * @param row empty if it was deleted
   */
  record Change<V>(Optional<V> row) {}

  /** What lines have made of a row; empty if it is as it is stored. */
  Optional<Change<V>> find(K key) {
    return space
        .find(rows + format.text(key))
        .map(
            bytes ->
                new Change<>(
                    bytes.length == 0 ? Optional.empty() : Optional.of(format.decode(bytes))));
  }

  boolean isChanged(K key) {
    return space.find(rows + format.text(key)).isPresent();
  }

  /** The rows as the lines so far have left them. */
  List<V> overlaid(Collection<K> keys, Function<Collection<K>, Collection<V>> stored) {
    var found = new ArrayList<V>();
    var others = new ArrayList<K>();
    for (var key : keys) {
      find(key)
          .ifPresentOrElse(change -> change.row().ifPresent(found::add), () -> others.add(key));
    }
    if (!others.isEmpty()) {
      found.addAll(stored.apply(others));
    }
    return found;
  }

  void write(Collection<V> written) {
    written.forEach(row -> replace(format.key(row), Optional.of(row)));
  }

  void delete(K key) {
    replace(key, Optional.empty());
  }

  private void replace(K key, Optional<V> row) {
    String text = format.text(key);
    find(key)
        .flatMap(Change::row)
        .flatMap(format::owner)
        .ifPresent(owner -> space.remove(indexed(owner) + text));
    space.store(rows + text, row.map(format::encode).orElse(NOTHING));
    row.flatMap(format::owner).ifPresent(owner -> space.store(indexed(owner) + text, NOTHING));
  }

  private String indexed(String owner) {
    return index + owner + OverlaySpace.END;
  }

  /**
   * Whether any row depends on another one.
   *
   * @param stored lists the keys of the stored rows that do, after one of them
   */
  boolean anyOn(String owner, BiFunction<Optional<K>, Integer, List<K>> stored) {
    return space.hasAny(indexed(owner)) || anyStored(stored, key -> !isChanged(key));
  }

  /** Whether a list has a key for which a condition holds. */
  static <K> boolean anyStored(
      BiFunction<Optional<K>, Integer, List<K>> list, Function<K, Boolean> condition) {
    Optional<K> last = Optional.empty();
    List<K> part;
    do {
      part = list.apply(last, PART);
      for (var key : part) {
        if (condition.apply(key)) {
          return true;
        }
        last = Optional.of(key);
      }
    } while (part.size() == PART);
    return false;
  }
}
