package dev.representatives.bootstrap;

import dev.representatives.bootstrap.command.Program;

/** The entry point of the program. */
final class Main {
  private Main() {}

  /** Runs the command line, and exits unless the service keeps running. */
  public static void main(String[] args) {
    // The embedded database accepts other processes of this machine, but no remote clients.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    new Program().run(args).ifPresent(System::exit);
  }
}
