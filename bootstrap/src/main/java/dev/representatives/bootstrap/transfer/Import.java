package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.FileErrors;
import dev.representatives.bootstrap.client.Json;
import dev.representatives.bootstrap.client.Problem;
import dev.representatives.bootstrap.client.Service;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

  /** The supervisors in the file by representative, if a dry run cannot check them. */
  private final Map<String, String> supervisors = new HashMap<>();

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
    boolean inParts = options.dryRun() && input.count() > WriteInBulk.MAX_ATOMIC_LINES;
    if (inParts) {
      announceParts(input, progress);
    }
    long part = inParts ? WriteInBulk.MAX_ATOMIC_LINES : Long.MAX_VALUE;
    try {
      long first = 0;
      do {
        send(new Part(input, first, part, progress), refusals);
        first += part;
      } while (inParts && first < input.count());
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

  /** Supervisors in other parts are unknown to the service, so they must be known here. */
  private void announceParts(InputFile input, Progress progress) throws IOException {
    progress.print(
        "A dry run checks at most %s lines together, so this file is checked in parts."
            .formatted(ProgressText.number(WriteInBulk.MAX_ATOMIC_LINES)));
    if (options.resource() != Resource.REPRESENTATIVES) {
      return;
    }
    progress.print(
        "A supervisor in another part cannot be checked; its lines are counted as not checked.");
    try (var lines = input.open()) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        var json = Json.read(line.get());
        var reference = json.flatMap(object -> Json.text(object, Fields.REFERENCE));
        if (reference.isPresent()) {
          var supervisor = json.flatMap(object -> Json.text(object, Fields.SUPERVISOR));
          supervisors.put(reference.get(), supervisor.orElse(""));
        }
      }
    }
  }

  private void send(Part part, Refusals refusals) {
    String query =
        "?dry_run="
            + options.dryRun()
            + options.maxRemovals().map(most -> "&max_removals=" + most).orElse("");
    service.bulk(
        options.resource().path() + query, part::writeTo, result -> take(result, part, refusals));
    if (!part.complete) {
      throw ClientException.brokenOff(
          "The service ended before the last line: it stopped, or its database does not respond.");
    }
  }

  private void take(JsonNode result, Part part, Refusals refusals) {
    var end = Json.member(result, "summary");
    if (end.isPresent()) {
      part.complete =
          Json.member(end.get(), "complete").filter(JsonNode::getBooleanValue).isPresent();
      return;
    }
    long number = part.first + Json.member(result, "line").map(JsonNode::getLongValue).orElse(0L);
    var problem = Json.member(result, "problem").map(Problem::of);
    boolean isRefused = problem.isPresent() && !isUndecided(result, problem.get());
    if (isRefused) {
      summary.countRefused();
      refusals.add(number, problem.get());
      String reason = "%s [%s]".formatted(problem.get().reason(), problem.get().code());
      refused.show(place(part, number, result) + reason, part.progress);
    } else if (problem.isPresent()) {
      summary.countUndecided();
    } else {
      summary.count(
          Json.member(result, "status").map(JsonNode::getIntValue).orElse(0),
          Json.member(result, "changed").filter(JsonNode::getBooleanValue).isPresent());
    }
    Json.member(result, "warnings").ifPresent(warnings -> warn(part, number, result, warnings));
    part.progress.done(isRefused);
  }

  /** Whether the only problem is a supervisor that another part of the file has. */
  private boolean isUndecided(JsonNode result, Problem problem) {
    return problem.code().equals("SUPERVISOR_NOT_FOUND")
        && Json.text(result, Fields.REFERENCE)
            .map(supervisors::get)
            .filter(supervisors::containsKey)
            .isPresent();
  }

  private void warn(Part part, long number, JsonNode result, JsonNode list) {
    summary.countWarned();
    warned.show(place(part, number, result) + Problem.reasons(list), part.progress);
  }

  private String place(Part part, long number, JsonNode result) {
    String keys =
        options.resource().texts().stream()
            .flatMap(name -> Json.text(result, name).stream())
            .reduce((one, other) -> one + ", " + other)
            .map(text -> " (" + text + ")")
            .orElse("");
    return "%s %d%s: ".formatted(part.input.unit(), number, keys);
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

  /** The lines of one request, which may be sent again. */
  private static final class Part {
    private final InputFile input;
    private final long first;
    private final long count;
    private final Progress progress;
    private boolean complete;

    Part(InputFile input, long first, long count, Progress progress) {
      this.input = input;
      this.first = first;
      this.count = count;
      this.progress = progress;
    }

    void writeTo(OutputStream out) throws IOException {
      try (var lines = input.open()) {
        for (long i = 0; i < first; i++) {
          lines.next();
        }
        for (long i = 0; i < count; i++) {
          var line = lines.next();
          if (line.isEmpty()) {
            return;
          }
          out.write(line.get());
          out.write('\n');
          progress.sent();
        }
      }
    }
  }
}
