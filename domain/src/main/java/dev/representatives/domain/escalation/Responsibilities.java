package dev.representatives.domain.escalation;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is responsible for some documents and accounts, as a store has loaded it: the numbers that
 * exist, the representatives that are linked to them, and everybody above these.
 */
public final class Responsibilities {
  private final Map<DocumentNumber, AccountNumber> accounts;
  private final Map<LinkedNumber, Set<RepresentativeReference>> linked;
  private final Map<RepresentativeReference, Contact> contacts;

  private Responsibilities(Builder builder) {
    accounts = Map.copyOf(builder.accounts);
    var links = new HashMap<LinkedNumber, Set<RepresentativeReference>>();
    builder.linked.forEach((number, references) -> links.put(number, Set.copyOf(references)));
    linked = Map.copyOf(links);
    contacts = Map.copyOf(builder.contacts);
  }

  /** Starts a builder without responsibilities. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the document or account exists. */
  public boolean has(LinkedNumber number) {
    return linked.containsKey(number);
  }

  /** The account of a document; empty when the document does not exist. */
  public Optional<AccountNumber> accountOf(DocumentNumber number) {
    return Optional.ofNullable(accounts.get(number));
  }

  /** The representatives that are linked to a document or an account itself. */
  public Set<RepresentativeReference> linkedTo(LinkedNumber number) {
    return linked.getOrDefault(number, Set.of());
  }

  /** A linked representative, or somebody above one. */
  public Optional<Contact> contact(RepresentativeReference reference) {
    return Optional.ofNullable(contacts.get(reference));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Responsibilities that
        && accounts.equals(that.accounts)
        && linked.equals(that.linked)
        && contacts.equals(that.contacts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(accounts, linked, contacts);
  }

  @Override
  public String toString() {
    return "Responsibilities[" + accounts + ", " + linked + ", " + contacts + "]";
  }

  /** Collects what a store loads, in any order. */
  public static final class Builder {
    private final Map<DocumentNumber, AccountNumber> accounts = new HashMap<>();
    private final Map<LinkedNumber, Set<RepresentativeReference>> linked = new HashMap<>();
    private final Map<RepresentativeReference, Contact> contacts = new HashMap<>();

    private Builder() {}

    /** Adds an existing document and its account. */
    public Builder document(DocumentNumber number, AccountNumber account) {
      accounts.put(number, account);
      linksOf(number);
      return account(account);
    }

    /** Adds an existing account. */
    public Builder account(AccountNumber number) {
      linksOf(number);
      return this;
    }

    /** Adds a link to an existing document or account. */
    public Builder link(LinkedNumber number, RepresentativeReference representative) {
      linksOf(number).add(representative);
      return this;
    }

    /** Adds a linked representative, or somebody above one. */
    public Builder contact(Contact contact) {
      contacts.put(contact.reference(), contact);
      return this;
    }

    public Responsibilities build() {
      return new Responsibilities(this);
    }

    private Set<RepresentativeReference> linksOf(LinkedNumber number) {
      return linked.computeIfAbsent(number, missing -> new HashSet<>());
    }
  }
}
