package dev.representatives.adapter.persistence.link;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;

/** Links to accounts and links to documents; their tables differ in names only. */
public enum LinkKind {
  ACCOUNTS("accounts", "account_number", "representative_accounts_by_account"),
  DOCUMENTS("documents", "document_number", "representative_documents_by_document");

  private final String table;
  private final String number;
  private final String index;

  /**
   * @param table what is linked; the links are in another table, with a longer name
   * @param index the index of the links by their number
   */
  LinkKind(String table, String number, String index) {
    this.table = table;
    this.number = number;
    this.index = index;
  }

  public static LinkKind of(LinkedNumber number) {
    return number instanceof AccountNumber ? ACCOUNTS : DOCUMENTS;
  }

  public LinkedNumber number(String value) {
    return this == ACCOUNTS ? new AccountNumber(value) : new DocumentNumber(value);
  }

  /** A statement with the names of this kind in place of those in braces. */
  public String named(String sql) {
    return sql.replace("{table}", table).replace("{number}", number).replace("{index}", index);
  }
}
