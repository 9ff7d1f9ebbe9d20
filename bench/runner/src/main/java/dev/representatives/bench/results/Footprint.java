package dev.representatives.bench.results;

import java.util.Locale;

/** A way to start the product when its memory is measured. */
public enum Footprint {
  HEAP_ONLY("`-Xmx128m` alone"),
  SMALL_MACHINE("with the options for small machines"),
  ONE_COMPILER("the same and `-XX:TieredStopAtLevel=1`");

  private final String title;

  Footprint(String title) {
    this.title = title;
  }

  /** What stands before the names of its results. */
  public String prefix() {
    return "memory " + name().toLowerCase(Locale.ROOT) + " ";
  }

  public String title() {
    return title;
  }
}
