package dev.representatives.domain.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsOfReceivablesTest {
  @Test
  void the_tag_of_an_account_changes_with_each_of_its_parts_and_only_then() {
    assertThat(account("A", "Acme").entityTag()).isEqualTo(account("A", "Acme").entityTag());
    assertThat(
            new Object[] {
              account("A", "Acme").entityTag(),
              account("B", "Acme").entityTag(),
              account("A", "Acme Ltd").entityTag(),
              account("AA", "cme").entityTag()
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void the_tag_of_a_document_changes_with_each_of_its_parts_and_only_then() {
    assertThat(document("1", "A", "2026-01-01", "2026-01-02").entityTag())
        .isEqualTo(document("1", "A", "2026-01-01", "2026-01-02").entityTag());
    assertThat(
            new Object[] {
              document("1", "A", "2026-01-01", "2026-01-02").entityTag(),
              document("2", "A", "2026-01-01", "2026-01-02").entityTag(),
              document("1", "B", "2026-01-01", "2026-01-02").entityTag(),
              document("1", "A", "2026-01-02", "2026-01-01").entityTag(),
              document("1", "A", "2026-01-01", "2026-01-03").entityTag()
            })
        .doesNotHaveDuplicates();
  }

  private static Account account(String number, String name) {
    return new Account(new AccountNumber(number), new AccountName(name));
  }

  private static Document document(String number, String account, String invoiced, String due) {
    return new Document(
        new DocumentNumber(number),
        new AccountNumber(account),
        CalendarDate.parse(invoiced),
        CalendarDate.parse(due));
  }
}
