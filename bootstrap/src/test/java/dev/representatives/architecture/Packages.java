package dev.representatives.architecture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Records the package patterns of a rule, so that a test finds those that match nothing. */
final class Packages {
  private final String base;
  private final Set<String> own = new TreeSet<>();
  private final Set<String> foreign = new TreeSet<>();

  Packages(String base) {
    this.base = base;
  }

  /** A pattern for packages of the product, given without the base package. */
  String own(String pattern) {
    var token = base + "." + pattern;
    own.add(token);
    return token;
  }

  /** Several patterns for packages of the product. */
  String[] own(List<String> patterns) {
    return patterns.stream().map(this::own).toArray(String[]::new);
  }

  /** A pattern for packages of the JDK or a library. */
  String foreign(String pattern) {
    foreign.add(pattern);
    return pattern;
  }

  /** Several patterns for packages of the JDK or libraries. */
  String[] foreign(List<String> patterns) {
    return patterns.stream().map(this::foreign).toArray(String[]::new);
  }

  /** The name of a class of the product, given without the base package. */
  String className(String name) {
    return base + "." + name;
  }

  Set<String> ownTokens() {
    return own;
  }

  Set<String> foreignTokens() {
    return foreign;
  }
}
