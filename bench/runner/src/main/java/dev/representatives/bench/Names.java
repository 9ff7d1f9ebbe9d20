package dev.representatives.bench;

import java.util.List;

/** The names of the subjects. */
final class Names {
  static final String PRODUCT = "Representatives";
  static final String SPRING = "Spring peer";
  static final String QUARKUS = "Quarkus peer";
  static final String JDBC = "JDBC";

  static final List<String> PEERS = List.of(SPRING, QUARKUS);
  static final List<String> ALL = List.of(PRODUCT, SPRING, QUARKUS, JDBC);

  private Names() {}
}
