package dev.representatives.contracts;

import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sample data for the rules. */
final class Samples {
  static final String EMOJI = "\ud83d\ude00";
  static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123Z");
  static final Instant LATER = NOW.plusMillis(1);
  static final PageRequest FIRST_PAGE = PageRequest.FIRST;

  static final RepresentativeReference REFERENCE = reference("REP-001");
  static final RepresentativeReference OTHER_REFERENCE = reference("REP-002");
  static final AccountNumber ACCOUNT = new AccountNumber("ACCT-001");
  static final DocumentNumber DOCUMENT = new DocumentNumber("INV-001");

  private Samples() {}

  static RepresentativeReference reference(String value) {
    return new RepresentativeReference(value);
  }

  static Representative representative(RepresentativeReference reference) {
    return representative(reference, RepresentativeDetails.EMPTY);
  }

  static Representative representative(
      RepresentativeReference reference, RepresentativeDetails details) {
    return Representative.create(reference, details, CustomFields.EMPTY, NOW);
  }

  static Representative representative(Map<String, CustomFieldValue> customFields) {
    return Representative.create(
        REFERENCE, RepresentativeDetails.EMPTY, new CustomFields(customFields), NOW);
  }

  static Representative renamed(Representative representative, String name) {
    return representative.revise(
        named(name, representative.details().supervisor()), representative.customFields(), LATER);
  }

  static Representative supervised(
      Representative representative, RepresentativeReference supervisor) {
    return representative.revise(
        named("supervised", Optional.of(supervisor)), representative.customFields(), LATER);
  }

  static RepresentativeDetails named(String name) {
    return named(name, Optional.empty());
  }

  static RepresentativeDetails supervisedBy(RepresentativeReference supervisor) {
    return named("supervised", Optional.of(supervisor));
  }

  private static RepresentativeDetails named(
      String name, Optional<RepresentativeReference> supervisor) {
    var details = RepresentativeDetails.builder().set(RepresentativeField.NAME, name);
    supervisor.ifPresent(
        reference ->
            details.set(
                RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, reference.value()));
    return details.build();
  }

  /**
   * All fields with different texts of maximum length, filled with four-byte characters. A store
   * accepts them whatever the rules of a field are.
   */
  static RepresentativeDetails longest(RepresentativeReference supervisor) {
    var details = RepresentativeDetails.builder();
    for (var field : RepresentativeField.values()) {
      details.set(field, longest(field));
    }
    return details
        .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor.value())
        .build();
  }

  private static String longest(RepresentativeField field) {
    String name = field.fieldName();
    int emojis = field.maxLength() - name.length();
    return emojis < 0 ? name.substring(0, field.maxLength()) : name + EMOJI.repeat(emojis);
  }

  static Account account(AccountNumber number) {
    return account(number, "Acme");
  }

  static Account account(AccountNumber number, String name) {
    return new Account(number, new AccountName(name));
  }

  static Document document(DocumentNumber number) {
    return new Document(
        number, ACCOUNT, CalendarDate.parse("2026-11-22"), CalendarDate.parse("2026-12-31"));
  }

  static <N extends LinkedNumber> Link<N> link(RepresentativeReference representative, N number) {
    return new Link<>(representative, number, NOW);
  }

  /** A second link between the same two objects, at another time. */
  static <N extends LinkedNumber> Link<N> again(Link<N> link) {
    return new Link<>(link.representative(), link.number(), link.linkedAt().plusSeconds(1));
  }
}
