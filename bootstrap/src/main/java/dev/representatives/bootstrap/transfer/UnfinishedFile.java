package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that gets its name when it is complete, so that a part of it is never taken for the whole.
 */
final class UnfinishedFile implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final OutputStream out;

  private UnfinishedFile(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.out = new BufferedOutputStream(Files.newOutputStream(part));
  }

  /**
   * Begins a file beside its target. A target that is no regular file, such as a device, is written
   * directly.
   *
   * @throws ClientException if it cannot be written
   */
  static UnfinishedFile of(Path path) {
    try {
      var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw ClientException.notStarted("%s is a folder, not a file.".formatted(path));
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new UnfinishedFile(target, target);
      }
      var part =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      part.toFile().deleteOnExit();
      return new UnfinishedFile(target, part);
    } catch (IOException e) {
      throw ClientException.notStarted(
          "The file %s cannot be written (%s).".formatted(path, FileErrors.words(e)));
    }
  }

  OutputStream out() {
    return out;
  }

  /** Gives the file its name, in place of an older one. */
  void complete() throws IOException {
    out.close();
    if (!part.equals(target)) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what is not complete. */
  @Override
  public void close() throws IOException {
    out.close();
    if (!part.equals(target)) {
      Files.deleteIfExists(part);
    }
  }
}
