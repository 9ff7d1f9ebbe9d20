package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import dev.representatives.bootstrap.client.Json;
import dev.representatives.bootstrap.client.Problem;
import dev.representatives.bootstrap.client.Service;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends the lines of a file as a bulk. */
public final class Import {
  /** How many refused lines and warnings are printed; the file of refused lines has all. */
  private static final int SHOWN = 20;

  private final Service service;
  private final Options options;
  private final PrintStream err;
  private final boolean terminal;
  private final Summary summary = new Summary();

  private final Shown refused = new Shown("Refused: ");
  private final Shown warned = new Shown("Warning: ");

  /**
   * What to import.
   *
   * @param refused where to write the refused lines
   * @param maxRemovals how many links a representative may lose
   */
  public record Options(
      Resource resource,
      Path file,
      boolean dryRun,
      Optional<Path> refused,
      Optional<Integer> maxRemovals) {}

  /**
   * Creates an import.
   *
   * @param err where to show progress and refusals
   * @param terminal whether it is a terminal
   */
  public Import(Service service, Options options, PrintStream err, boolean terminal) {
    this.service = service;
    this.options = options;
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Runs it.
   *
   * @throws ClientException if nothing was done
   */
  public Summary run() {
    checkTarget();
    var input = read();
    service.tryBulk(options.resource().path());
    try (var refusals = Refusals.none()) {
      var target = options.refused().map(UnfinishedFile::of);
      try {
        send(input, refusals);
        if (target.isPresent()) {
          input.copyRefused(refusals, target.get().out());
          target.get().complete();
        }
      } finally {
        if (target.isPresent()) {
          target.get().close();
        }
      }
    } catch (IOException e) {
      throw ClientException.brokenOff(
          "The refused lines cannot be written (%s). %s"
              .formatted(FileErrors.words(e), summary.text(options.file(), options.dryRun())));
    }
    return summary;
  }

  private void checkTarget() {
    try {
      if (options.refused().isPresent()
          && Files.exists(options.refused().get())
          && Files.exists(options.file())
          && Files.isSameFile(options.refused().get(), options.file())) {
        throw ClientException.notStarted(
            "--refused must be another file than the one that is imported.");
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputFile read() {
    var format = Format.of(options.file());
    try {
      if (Files.exists(options.file()) && !Files.isRegularFile(options.file())) {
        throw ClientException.notStarted(
            "%s must be a regular file, since it is read twice.".formatted(options.file()));
      }
      return format == Format.CSV
          ? CsvFile.of(options.resource(), options.file())
          : NdjsonFile.of(options.file());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private ClientException unreadable(IOException e) {
    return ClientException.notStarted(
        "The file %s cannot be read (%s).".formatted(options.file(), FileErrors.words(e)));
  }

  private void send(InputFile input, Refusals refusals) throws IOException {
    var progress = new Progress(err, terminal, System::nanoTime, OptionalLong.of(input.count()));
    try {
      send(new Request(input, progress), refusals);
    } catch (ClientException e) {
      if (!e.hasBegun() && summary.lines() == 0) {
        throw e;
      }
      summary.breakOff(e.getMessage());
    }
    progress.end();
    if (refused.more() > 0) {
      err.println(
          "%s more refused lines are not shown%s."
              .formatted(
                  ProgressText.number(refused.more()),
                  options.refused().isPresent() ? "" : "; --refused <file> writes all of them"));
    }
    if (warned.more() > 0) {
      err.println(ProgressText.number(warned.more()) + " more warnings are not shown.");
    }
  }

  private void send(Request request, Refusals refusals) {
    String query =
        "?dry_run="
            + options.dryRun()
            + options.maxRemovals().map(most -> "&max_removals=" + most).orElse("");
    service.bulk(
        options.resource().path() + query,
        request::writeTo,
        result -> take(result, request, refusals));
    if (!request.complete) {
      throw ClientException.brokenOff(
          "The service ended before the last line: it stopped, or its database does not respond.");
    }
  }

  private void take(JsonNode result, Request request, Refusals refusals) {
    var end = Json.member(result, "summary");
    if (end.isPresent()) {
      request.complete =
          Json.member(end.get(), "complete").filter(JsonNode::getBooleanValue).isPresent();
      return;
    }
    long number = Json.member(result, "line").map(JsonNode::getLongValue).orElse(0L);
    var problem = Json.member(result, "problem").map(Problem::of);
    if (problem.isPresent()) {
      summary.countRefused();
      refusals.add(number, problem.get());
      String reason = "%s [%s]".formatted(problem.get().reason(), problem.get().code());
      refused.show(place(request, number, result) + reason, request.progress);
    } else {
      summary.count(
          Json.member(result, "status").map(JsonNode::getIntValue).orElse(0),
          Json.member(result, "changed").filter(JsonNode::getBooleanValue).isPresent());
    }
    Json.member(result, "warnings").ifPresent(warnings -> warn(request, number, result, warnings));
    request.progress.done(problem.isPresent());
  }

  private void warn(Request request, long number, JsonNode result, JsonNode list) {
    summary.countWarned();
    warned.show(place(request, number, result) + Problem.reasons(list), request.progress);
  }

  private String place(Request request, long number, JsonNode result) {
    String keys =
        options.resource().texts().stream()
            .flatMap(name -> Json.text(result, name).stream())
            .reduce((one, other) -> one + ", " + other)
            .map(text -> " (" + text + ")")
            .orElse("");
    return "%s %d%s: ".formatted(request.input.unit(), number, keys);
  }

  /** Prints the first of many sentences. */
  private static final class Shown {
    private final String begin;
    private long count;

    Shown(String begin) {
      this.begin = begin;
    }

    void show(String sentence, Progress progress) {
      count++;
      if (count <= SHOWN) {
        progress.print(begin + sentence);
      }
    }

    long more() {
      return Math.max(count - SHOWN, 0);
    }
  }

  /** The lines of the request, which may be sent again. */
  private static final class Request {
    private final InputFile input;
    private final Progress progress;
    private boolean complete;

    Request(InputFile input, Progress progress) {
      this.input = input;
      this.progress = progress;
    }

    void writeTo(OutputStream out) throws IOException {
      try (var lines = input.open()) {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
          out.write(line.get());
          out.write('\n');
          progress.sent();
        }
      }
    }
  }
}
