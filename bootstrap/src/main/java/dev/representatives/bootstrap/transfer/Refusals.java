package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import dev.representatives.bootstrap.client.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which lines were refused, and why. The reasons are in a temporary file, since they are long. */
final class Refusals implements AutoCloseable {
  /** Not more than {@link RandomAccessFile#writeUTF} can write. */
  private static final int LONGEST_TEXT = 4_000;

  private final Path path;
  private final RandomAccessFile reasons;
  private final NavigableMap<Long, Long> places = new TreeMap<>();

  private Refusals(Path path, RandomAccessFile reasons) {
    this.path = path;
    this.reasons = reasons;
  }

  static Refusals none() throws IOException {
    var path = Files.createTempFile("representatives-refused", ".tmp");
    path.toFile().deleteOnExit();
    return new Refusals(path, new RandomAccessFile(path.toFile(), "rw"));
  }

  void add(long line, Problem problem) {
    try {
      places.put(line, reasons.length());
      reasons.seek(reasons.length());
      reasons.writeUTF(cut(problem.code()));
      reasons.writeUTF(cut(problem.reason()));
    } catch (IOException e) {
      throw ClientException.brokenOff(
          "The temporary file %s cannot be written (%s).".formatted(path, FileErrors.words(e)));
    }
  }

  /** Why a line was refused; empty if it was not. */
  Optional<Problem> of(long line) throws IOException {
    var place = Optional.ofNullable(places.get(line));
    if (place.isEmpty()) {
      return Optional.empty();
    }
    reasons.seek(place.get());
    return Optional.of(new Problem(reasons.readUTF(), reasons.readUTF()));
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  @Override
  public void close() throws IOException {
    reasons.close();
    Files.deleteIfExists(path);
  }
}
