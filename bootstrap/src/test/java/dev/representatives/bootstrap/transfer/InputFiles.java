package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.bootstrap.client.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Reads input files in tests. */
final class InputFiles {
  private InputFiles() {}

  /** The lines that are sent. */
  static List<String> lines(InputFile file) throws IOException {
    var all = new ArrayList<String>();
    try (var lines = file.open()) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        all.add(new String(line.get(), UTF_8));
      }
    }
    return all;
  }

  /** The file of refused lines, if all were refused. */
  static byte[] allRefused(InputFile file) throws IOException {
    return refused(
        file,
        new Problem("CODE", "a \"reason\", with a comma"),
        LongStream.rangeClosed(1, file.count()).toArray());
  }

  /** The file of refused lines, if these were refused. */
  static byte[] refused(InputFile file, Problem problem, long... numbers) throws IOException {
    try (var refusals = Refusals.none()) {
      for (long number : numbers) {
        refusals.add(number, problem);
      }
      var out = new ByteArrayOutputStream();
      file.copyRefused(refusals, out);
      return out.toByteArray();
    }
  }
}
