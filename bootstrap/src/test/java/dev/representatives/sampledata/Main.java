package dev.representatives.sampledata;

import picocli.CommandLine;

/** The program. */
public final class Main {
  private Main() {}

  /** Writes the files that the arguments describe. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new SampleDataCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }
}
