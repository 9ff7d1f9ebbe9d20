package dev.representatives.application.bulk.stores;

import java.util.Optional;

/**
 * How the rows of one kind are stored.
 *
 * @param <K> the key of a row
 * @param <V> a row
 */
interface RowFormat<K, V> {
  /** A row as bytes. */
  byte[] encode(V row);

  /** The row of the bytes. */
  V decode(byte[] bytes);

  /** The key of a row. */
  K key(V row);

  /** The text of a key. */
  String text(K key);

  /** The key of another row on which a row depends, as text. */
  Optional<String> owner(V row);
}
