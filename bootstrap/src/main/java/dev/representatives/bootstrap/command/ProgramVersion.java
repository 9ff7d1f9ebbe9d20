package dev.representatives.bootstrap.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    return new String[] {"representatives " + version.orElse("(not packaged)")};
  }
}
