package dev.representatives.application.bulk.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.application.Drafts;
import dev.representatives.application.World;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowFormatTest {
  private static final RepresentativeReference REFERENCE = World.reference("R:1 \ud83d\ude00");

  @Test
  void a_representative_with_all_fields_is_read_as_it_was_written() {
    var details = RepresentativeDetails.builder();
    for (var field : RepresentativeField.values()) {
      details.set(field, Drafts.value(field, 1));
    }
    assertSame(
        new Representative(
            REFERENCE,
            details.build(),
            new CustomFields(
                Map.of(
                    "3:a-", new CustomFieldValue.Text("-\n\t5:"),
                    "text", new CustomFieldValue.Text("true"),
                    "empty", new CustomFieldValue.Text(""),
                    "number", new CustomFieldValue.Decimal(new BigDecimal("-1234567890.0123")),
                    "large", new CustomFieldValue.Decimal(new BigDecimal("1E+90")),
                    "yes", new CustomFieldValue.Flag(true),
                    "no", new CustomFieldValue.Flag(false))),
            World.NOW_KEPT,
            World.NOW_KEPT.plusMillis(1),
            Long.MAX_VALUE));
  }

  @Test
  void each_field_is_told_from_the_others() {
    for (var field : RepresentativeField.values()) {
      assertSame(
          Representative.create(
              REFERENCE,
              RepresentativeDetails.builder().set(field, Drafts.value(field, 1)).build(),
              CustomFields.EMPTY,
              World.NOW));
    }
  }

  private static void assertSame(Representative representative) {
    var format = new RepresentativeFormat();
    assertThat(format.decode(format.encode(representative))).isEqualTo(representative);
  }

  @Test
  void accounts_and_documents_are_read_as_they_were_written() {
    var account = new Account(new AccountNumber("A:1"), new AccountName("3:x-\ud83d\ude00"));
    assertThat(new AccountFormat().decode(new AccountFormat().encode(account))).isEqualTo(account);
    var document =
        new Document(
            new DocumentNumber("D-1"),
            account.number(),
            CalendarDate.parse("2026-11-22"),
            CalendarDate.parse("2026-12-22"));
    assertThat(new DocumentFormat().decode(new DocumentFormat().encode(document)))
        .isEqualTo(document);
  }

  @Test
  void a_representative_does_not_depend_on_itself() {
    var format = new RepresentativeFormat();
    for (var supervisor : List.of(REFERENCE.value(), "BOSS")) {
      var details =
          RepresentativeDetails.builder()
              .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor)
              .build();
      assertThat(
              format.owner(
                  Representative.create(REFERENCE, details, CustomFields.EMPTY, World.NOW)))
          .isEqualTo(Optional.of(supervisor).filter("BOSS"::equals));
    }
  }
}
