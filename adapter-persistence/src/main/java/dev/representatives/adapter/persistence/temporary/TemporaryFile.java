package dev.representatives.adapter.persistence.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A sorted map in a temporary file, with a cache of bounded size. The file has no name as long as
 * it is open, so that it disappears with the process, whatever ends it.
 */
final class TemporaryFile implements AutoCloseable {
  private static final int CACHE_MEGABYTES = 8;
  private static final int WRITE_BUFFER_KILOBYTES = 1024;

  private final MVStore store;
  private final MVMap<String, byte[]> entries;

  private TemporaryFile(MVStore store) {
    this.store = store;
    this.entries = store.openMap("entries");
  }

  static TemporaryFile create() {
    try {
      Path path = Files.createTempFile("representatives-", ".bulk");
      var store =
          new MVStore.Builder()
              .fileName(path.toString())
              .cacheSize(CACHE_MEGABYTES)
              .autoCommitBufferSize(WRITE_BUFFER_KILOBYTES)
              .open();
      // Space of removed entries is used again immediately.
      store.setVersionsToKeep(0);
      store.setRetentionTime(0);
      removeName(path);
      return new TemporaryFile(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not every operating system removes the name of an open file. */
  private static void removeName(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  MVMap<String, byte[]> entries() {
    return entries;
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
