package dev.representatives.bench.results;

import java.util.List;

/** The names of the subjects. */
public final class Names {
  public static final String PRODUCT = "Representatives";
  public static final String SPRING = "Spring peer";
  public static final String QUARKUS = "Quarkus peer";
  public static final String JDBC = "JDBC";

  public static final List<String> PEERS = List.of(SPRING, QUARKUS);
  public static final List<String> ALL = List.of(PRODUCT, SPRING, QUARKUS, JDBC);

  private Names() {}
}
