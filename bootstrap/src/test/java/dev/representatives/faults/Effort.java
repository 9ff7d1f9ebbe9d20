package dev.representatives.faults;

import java.util.Locale;
import java.util.Random;

/** How much a run does; each figure can be set by a system property. */
enum Effort {
  /** How often the service is killed. */
  SERVICE_KILLS(5),
  /** How often the database server is killed. */
  DATABASE_KILLS(3),
  /** How often the primary of a group of database servers is killed. */
  PRIMARY_KILLS(1),
  /** How often it is frozen. */
  PRIMARY_FREEZES(1),
  /** How often it is replaced as planned. */
  PRIMARY_SWITCHES(2),
  /** For how many seconds the database server is frozen: longer than a request may take. */
  FROZEN_SECONDS(30),
  /** How many writes are acknowledged while all bytes from and to the database arrive late. */
  LATE_WRITES(100),
  /** How many connections each fault of the network breaks. */
  BROKEN_CONNECTIONS(40),
  /** How many clients send slowly at the same time. */
  SLOW_CLIENTS(500),
  /** How many references are created by several callers at the same time. */
  CREATIONS(40),
  /** How many changes of one representative are made by callers that compete. */
  CHANGES(200),
  /** How often each of the other races is run. */
  RACES(20);

  private static final String PREFIX = "representatives-test.faults.";

  private final int standard;

  Effort(int standard) {
    this.standard = standard;
  }

  /** The seed of this run; printed once, so that another run can make the same choices. */
  static long seed() {
    return Seed.VALUE;
  }

  /** Prints a figure of the run. */
  static void report(String figure, Object value) {
    System.err.println("FAULTS: " + figure + ": " + value);
  }

  int value() {
    return Integer.getInteger(property(), standard);
  }

  int standard() {
    return standard;
  }

  String property() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class Seed {
    static final long VALUE = Long.getLong(PREFIX + "seed", new Random().nextInt());

    static {
      report("seed", "-D" + PREFIX + "seed=" + VALUE);
    }
  }
}
