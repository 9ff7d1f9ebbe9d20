package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Domain objects with a change that should not have happened. */
final class Rewritten {
  private Rewritten() {}

  /** Applies a function to every reference and number in the arguments of a port. */
  static Object[] keys(Object[] arguments, UnaryOperator<String> change) {
    Object[] changed = arguments.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] = key(changed[i], change);
    }
    return changed;
  }

  private static Object key(Object argument, UnaryOperator<String> change) {
    if (argument instanceof RepresentativeReference reference) {
      return new RepresentativeReference(change.apply(reference.value()));
    }
    if (argument instanceof Deletion deletion) {
      return new Deletion(
          new RepresentativeReference(change.apply(deletion.reference().value())),
          deletion.deletedAt());
    }
    if (argument instanceof LinkedNumber number) {
      return number(number, change);
    }
    if (argument instanceof Set<?> numbers) {
      return numbers.stream().map(number -> key(number, change)).collect(Collectors.toSet());
    }
    if (argument instanceof List<?> many) {
      return many.stream().map(one -> key(one, change)).toList();
    }
    if (argument instanceof LinkKey link) {
      return new LinkKey(
          new RepresentativeReference(change.apply(link.representative().value())),
          number(link.number(), change));
    }
    if (argument instanceof Representative r) {
      return new Representative(
          new RepresentativeReference(change.apply(r.reference().value())),
          r.details(),
          r.customFields(),
          r.createdAt(),
          r.updatedAt(),
          r.version());
    }
    if (argument instanceof Account account) {
      return new Account((AccountNumber) number(account.number(), change), account.name());
    }
    if (argument instanceof Document document) {
      return new Document(
          (DocumentNumber) number(document.number(), change),
          (AccountNumber) number(document.account(), change),
          document.invoiceDate(),
          document.dueDate());
    }
    if (argument instanceof Link<?> link) {
      return new Link<>(
          new RepresentativeReference(change.apply(link.representative().value())),
          number(link.number(), change),
          link.linkedAt());
    }
    return argument;
  }

  private static LinkedNumber number(LinkedNumber number, UnaryOperator<String> change) {
    String value = change.apply(number.value());
    return number instanceof AccountNumber ? new AccountNumber(value) : new DocumentNumber(value);
  }

  static Representative texts(Representative r, UnaryOperator<String> change) {
    var changed = r.details().toBuilder();
    for (var field : List.of(RepresentativeField.NAME, RepresentativeField.EXTRA_INFO)) {
      r.details().text(field).ifPresent(text -> changed.set(field, change.apply(text)));
    }
    return with(r, changed.build(), r.customFields());
  }

  static Representative values(Representative r, UnaryOperator<CustomFieldValue> change) {
    var changed = new LinkedHashMap<String, CustomFieldValue>();
    r.customFields().values().forEach((key, value) -> changed.put(key, change.apply(value)));
    return with(r, r.details(), new CustomFields(changed));
  }

  static Representative firstCustomFields(Representative r, int count) {
    var kept = new LinkedHashMap<String, CustomFieldValue>();
    r.customFields().values().entrySet().stream()
        .limit(count)
        .forEach((Map.Entry<String, CustomFieldValue> e) -> kept.put(e.getKey(), e.getValue()));
    return with(r, r.details(), new CustomFields(kept));
  }

  static Representative createdAt(Representative r, Instant at) {
    return new Representative(
        r.reference(), r.details(), r.customFields(), at, r.updatedAt(), r.version());
  }

  private static Representative with(
      Representative r, RepresentativeDetails details, CustomFields customFields) {
    return new Representative(
        r.reference(), details, customFields, r.createdAt(), r.updatedAt(), r.version());
  }

  static ApiKey key(
      ApiKey key,
      Optional<Instant> lastUsedAt,
      Optional<Instant> expiresAt,
      Optional<Instant> revokedAt) {
    return new ApiKey(
        key.id(),
        key.tenant(),
        key.name(),
        key.secretHash(),
        key.scopes(),
        key.createdAt(),
        lastUsedAt,
        expiresAt,
        revokedAt);
  }
}
