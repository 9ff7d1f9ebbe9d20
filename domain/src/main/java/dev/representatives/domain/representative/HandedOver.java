package dev.representatives.domain.representative;

import java.util.Objects;

/**
 * What one representative has handed over to another one.
 *
 * @param accounts the links to accounts
 * @param documents the links to documents
 * @param reports the number of direct reports that have the other one as their supervisor now
 */
public record HandedOver(Links accounts, Links documents, long reports) {
  public HandedOver {
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(documents, "documents");
  }

  /** Whether nothing was handed over. */
  public boolean isNothing() {
    return accounts.isNothing() && documents.isNothing() && reports == 0;
  }

  /**
   * The links of one kind.
   *
   * @param moved how many the other one did not have before
   * @param merged how many it had already
   */
  public record Links(long moved, long merged) {
    /** No links. */
    public static final Links NONE = new Links(0, 0);

    private boolean isNothing() {
      return moved == 0 && merged == 0;
    }
  }
}
