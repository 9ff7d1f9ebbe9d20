package dev.representatives.domain.receivables;

import dev.representatives.domain.conditional.EntityTag;
import java.util.Objects;

/**
 * A document on an account, such as an invoice, reduced to the data that collections need.
 *
 * @param number identifies it within the tenant
 * @param account the number of the account that owes it
 * @param invoiceDate when it was issued
 * @param dueDate when payment is due; not compared with the invoice date, because ERP data may be
 *     inconsistent
 */
public record Document(
    DocumentNumber number, AccountNumber account, CalendarDate invoiceDate, CalendarDate dueDate) {
  public Document {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(invoiceDate, "invoiceDate");
    Objects.requireNonNull(dueDate, "dueDate");
  }

  /** A strong validator (RFC 9110, section 8.8.3): changes when any component changes. */
  public EntityTag entityTag() {
    return new EntityTag.Digest()
        .add(number.value())
        .add(account.value())
        .add(invoiceDate.toString())
        .add(dueDate.toString())
        .toEntityTag();
  }
}
