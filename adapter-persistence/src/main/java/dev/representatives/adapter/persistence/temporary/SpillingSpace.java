package dev.representatives.adapter.persistence.temporary;

import dev.representatives.domain.port.out.TemporaryStore;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A space that begins in memory. Used by one thread. */
final class SpillingSpace implements TemporaryStore.Space {
  /** What an entry takes in addition to its key and value; an estimate. */
  private static final int BYTES_PER_ENTRY = 100;

  private final int maxBytes;
  private final NavigableMap<String, byte[]> inMemory = new TreeMap<>();
  private long bytes;
  private Optional<TemporaryFile> file = Optional.empty();

  SpillingSpace(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void store(String key, byte[] value) {
    if (file.isPresent()) {
      file.get().entries().put(key, value);
      return;
    }
    var before = inMemory.put(key, value);
    bytes += size(key, value) - (before == null ? 0 : size(key, before));
    if (bytes > maxBytes) {
      var spilled = TemporaryFile.create();
      file = Optional.of(spilled);
      inMemory.forEach(spilled.entries()::put);
      inMemory.clear();
    }
  }

  private static long size(String key, byte[] value) {
    return 2L * key.length() + value.length + BYTES_PER_ENTRY;
  }

  @Override
  public Optional<byte[]> find(String key) {
    return Optional.ofNullable(
        file.isPresent() ? file.get().entries().get(key) : inMemory.get(key));
  }

  @Override
  public void remove(String key) {
    if (file.isPresent()) {
      file.get().entries().remove(key);
      return;
    }
    var before = inMemory.remove(key);
    if (before != null) {
      bytes -= size(key, before);
    }
  }

  @Override
  public Optional<String> firstFrom(String key) {
    return Optional.ofNullable(
        file.isPresent() ? file.get().entries().ceilingKey(key) : inMemory.ceilingKey(key));
  }

  @Override
  public void close() {
    inMemory.clear();
    file.ifPresent(TemporaryFile::close);
  }

  /** Whether the space has moved to a file. */
  boolean isInFile() {
    return file.isPresent();
  }
}
