package dev.representatives.bootstrap;

import dev.representatives.bootstrap.command.Program;

/** Where the program begins. */
final class Main {
  private Main() {}

  /** Runs the command line, and ends the process unless the service runs on. */
  public static void main(String[] args) {
    // The embedded database lets a second process of this machine in; nobody else.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    new Program().run(args).ifPresent(System::exit);
  }
}
