package dev.representatives.domain.port.out;

import java.util.Optional;

/** Stores data that belongs to one call and may exceed the memory of the process. */
@FunctionalInterface
public interface TemporaryStore {
  /** Creates an empty space, which lives until it is closed or the process ends. */
  Space open();

  /**
   * Values by keys, in the order of {@link String#compareTo}. Used by one thread. The memory that
   * it uses is bounded, unless the implementation documents otherwise.
   */
  interface Space extends AutoCloseable {
    /** Stores a value over an older one. */
    void store(String key, byte[] value);

    /** The value of a key. */
    Optional<byte[]> find(String key);

    /** Removes a value, if there is one. */
    void remove(String key);

    /** The first key that is not before the given one. */
    Optional<String> firstFrom(String key);

    /** Removes everything. */
    @Override
    void close();
  }
}
