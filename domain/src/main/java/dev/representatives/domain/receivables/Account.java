package dev.representatives.domain.receivables;

import dev.representatives.domain.conditional.EntityTag;
import java.util.Objects;

/**
 * A customer account, as far as collections need it.
 *
 * @param number identifies it within the tenant
 * @param name what it is called
 */
public record Account(AccountNumber number, AccountName name) {
  public Account {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(name, "name");
  }

  /** A strong validator (RFC 9110, section 8.8.3): changes when anything here does. */
  public EntityTag entityTag() {
    return new EntityTag.Digest().add(number.value()).add(name.value()).toEntityTag();
  }
}
