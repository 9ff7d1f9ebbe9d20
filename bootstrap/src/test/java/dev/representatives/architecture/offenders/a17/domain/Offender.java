package dev.representatives.architecture.offenders.a17.domain;

import java.util.logging.Logger;

final class Offender {
  Logger logger;

  void print() {
    System.out.println();
    System.err.println();
    System.getLogger("Offender").log(System.Logger.Level.INFO, "offence");
  }
}
