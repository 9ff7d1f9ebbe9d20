package dev.representatives.domain.receivables;

import dev.representatives.domain.conditional.EntityTag;
import java.util.Objects;

/**
 * A customer account, reduced to the data that collections need.
 *
 * @param number identifies it within the tenant
 * @param name its name
 */
public record Account(AccountNumber number, AccountName name) {
  public Account {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(name, "name");
  }

  /** A strong validator (RFC 9110, section 8.8.3): changes when any component changes. */
  public EntityTag entityTag() {
    return new EntityTag.Digest().add(number.value()).add(name.value()).toEntityTag();
  }
}
