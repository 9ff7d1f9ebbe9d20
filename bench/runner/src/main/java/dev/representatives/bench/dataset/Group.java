package dev.representatives.bench.dataset;

import java.util.Locale;

/** A group of representatives, so that one scenario does not change the data of another. */
public enum Group {
  /** Is only read, or sent again without a change. */
  READ,
  /** Is changed; its links stay. */
  WRITTEN,
  /** Gets more links. */
  LINKED;

  public String reference(int number) {
    return String.format(Locale.ROOT, "REP-%s-%06d", name(), number);
  }
}
