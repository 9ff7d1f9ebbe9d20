package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.TemporaryStore;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps everything in memory, so its size is not bounded. */
final class InMemorySpaces implements TemporaryStore {
  @Override
  public Space open() {
    return new InMemorySpace();
  }

  private static final class InMemorySpace implements Space {
    private final TreeMap<String, byte[]> values = new TreeMap<>();

    @Override
    public void store(String key, byte[] value) {
      values.put(key, value.clone());
    }

    @Override
    public Optional<byte[]> find(String key) {
      return Optional.ofNullable(values.get(key)).map(byte[]::clone);
    }

    @Override
    public void remove(String key) {
      values.remove(key);
    }

    @Override
    public Optional<String> firstFrom(String key) {
      return Optional.ofNullable(values.ceilingKey(key));
    }

    @Override
    public void close() {
      values.clear();
    }
  }
}
