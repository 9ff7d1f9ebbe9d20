package dev.representatives.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A numbered rule of docs/architecture.md. It can check any base package: that of the product, and
 * that of the fixture that breaks it.
 */
record ArchitectureRule(String id, String title, String why, Function<Packages, ArchRule> rule) {
  /** The rule for the classes below a base package. */
  ArchRule below(String basePackage) {
    return rule.apply(new Packages(basePackage)).as(id + " " + title).because(why);
  }

  /** The packages that the rule mentions, for a base package. */
  Packages packagesBelow(String basePackage) {
    var packages = new Packages(basePackage);
    Objects.requireNonNull(rule.apply(packages));
    return packages;
  }

  /** The base package of the fixture that breaks this rule. */
  String offenderPackage() {
    return Codebase.OFFENDERS + "." + id.toLowerCase(Locale.ROOT).replace("-", "");
  }

  @Override
  public String toString() {
    return id + " " + title;
  }
}
