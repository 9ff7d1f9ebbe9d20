package dev.representatives.domain.dataquality;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A check of the data quality report (docs/api.md, "Data quality"). */
public enum DataQualityCheck {
  /** Representatives without an e-mail address. */
  NO_EMAIL,
  /** Representatives whose e-mail address another one has, too; the case of letters is ignored. */
  SHARED_EMAIL,
  /**
   * Representatives without an e-mail address, and without one anywhere in the chain above them. A
   * reminder that starts with them reaches nobody.
   */
  UNREACHABLE_CHAIN,
  /** Accounts to which no representative is linked. */
  ACCOUNT_WITHOUT_REPRESENTATIVE,
  /**
   * Documents whose reminder reaches nobody: neither the representatives of the document, or of its
   * account if the document has none, nor anyone in the chains above them has an e-mail address.
   */
  UNREACHABLE_DOCUMENT;

  private final String key;

  DataQualityCheck() {
    key = name().toLowerCase(Locale.ROOT);
  }

  /** The name of the check in requests and responses, such as {@code no_email}. */
  public String key() {
    return key;
  }

  /**
   * Finds the check with a name.
   *
   * @throws InvalidValueException UNKNOWN_VALUE
   */
  public static DataQualityCheck parse(String key) {
    return Arrays.stream(values())
        .filter(check -> check.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    ViolationCode.UNKNOWN_VALUE,
                    "The checks are "
                        + Arrays.stream(values())
                            .map(DataQualityCheck::key)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
