package dev.representatives.bootstrap;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command that stands for the whole program. */
@Command(
    name = "representatives",
    description = "Whom to escalate to: representatives of accounts-receivable collections.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {ServeCommand.class, CheckCommand.class, KeysCommand.class})
final class RepresentativesCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return new ServeCommand().call();
  }
}
