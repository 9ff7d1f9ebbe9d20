package dev.representatives.adapter.persistence.temporary;

import dev.representatives.domain.port.out.TemporaryStore;
import jakarta.inject.Singleton;

/** Keeps small spaces in memory, and moves those beyond a bound to a temporary file. */
@Singleton
final class SpillingStore implements TemporaryStore {
  /** The size of a space in memory, in bytes; the cache of a file is as large. */
  static final int MAX_BYTES_IN_MEMORY = 8 << 20;

  @Override
  public Space open() {
    return new SpillingSpace(MAX_BYTES_IN_MEMORY);
  }
}
