package dev.representatives.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running service whom a reminder goes to. */
@Command(
    name = "escalate",
    description = "Prints whom a reminder about a document or an account goes to.")
final class EscalateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions options;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  @Option(
      names = "--levels",
      paramLabel = "<number>",
      description = "How many levels of supervisors to include: 0 to 10 (default: 3).")
  private Optional<Integer> levels;

  /** The document or the account. */
  private static final class Subject {
    @Option(
        names = "--document",
        paramLabel = "<number>",
        description = "The number of a document.")
    private Optional<String> document;

    @Option(names = "--account", paramLabel = "<number>", description = "The number of an account.")
    private Optional<String> account;

    private String path() {
      return document
          .map(number -> "/documents/" + encoded(number))
          .orElseGet(() -> "/accounts/" + encoded(account.orElseThrow()));
    }

    /** A dot needs an encoding as well, or the client would shorten the path. */
    private static String encoded(String number) {
      return URLEncoder.encode(number, UTF_8)
          .replace("+", "%20")
          .replace("*", "%2A")
          .replace(".", "%2E");
    }

    private String words() {
      return document.map("document "::concat).orElseGet(() -> "account " + account.orElseThrow());
    }
  }

  @Override
  public Integer call() {
    var escalation =
        options
            .service()
            .get(
                subject.path()
                    + "/escalation"
                    + levels.map(number -> "?levels=" + number).orElse(""));
    var out = spec.commandLine().getOut();
    new Ladder(subject.words(), escalation).lines().forEach(out::println);
    return ExitCode.OK;
  }
}
