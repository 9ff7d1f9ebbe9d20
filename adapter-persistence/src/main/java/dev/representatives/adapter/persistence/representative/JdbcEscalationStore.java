package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.escalation.Responsibilities;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Reads the responsibilities for documents and accounts in one statement, whatever their number.
 */
@Singleton
final class JdbcEscalationStore implements EscalationStore {
  /** No number is empty, so this one finds nothing. */
  private static final byte[] NO_NUMBER = new byte[0];

  private final StatementExecutor executor;

  JdbcEscalationStore(StatementExecutor executor) {
    this.executor = executor;
  }

  @Override
  public Responsibilities responsibilities(
      TenantId tenant, Set<DocumentNumber> documents, Set<AccountNumber> accounts) {
    var documentKeys = keys(documents);
    var accountKeys = keys(accounts);
    var values = new ArrayList<Object>();
    for (var keys : List.of(documentKeys, documentKeys, accountKeys)) {
      values.add(tenant.value());
      values.addAll(keys);
    }
    for (int uses = 0; uses < 3; uses++) {
      values.add(tenant.value());
    }
    return executor.query(
        EscalationStatements.read(documentKeys.size(), accountKeys.size()),
        values,
        JdbcEscalationStore::responsibilities);
  }

  /**
   * The keys, filled up to the next power of ten: a database prepares a statement anew for each
   * size of a list, and so there are few sizes.
   */
  private static List<byte[]> keys(Collection<? extends LinkedNumber> numbers) {
    var keys = new ArrayList<byte[]>();
    numbers.forEach(number -> keys.add(Utf8.bytes(number.value())));
    int size = 1;
    while (size < keys.size()) {
      size *= 10;
    }
    while (keys.size() < size) {
      keys.add(NO_NUMBER);
    }
    return keys;
  }

  private static Responsibilities responsibilities(ResultSet rows) throws SQLException {
    var loaded = Responsibilities.builder();
    while (rows.next()) {
      byte[] document = rows.getBytes("document_number");
      byte[] account = rows.getBytes("account_number");
      byte[] person = rows.getBytes("reference");
      if (document != null) {
        var number = new DocumentNumber(Utf8.text(document));
        loaded.document(number, new AccountNumber(Utf8.text(account)));
        link(number, person, loaded);
      } else if (account != null) {
        var number = new AccountNumber(Utf8.text(account));
        loaded.account(number);
        link(number, person, loaded);
      }
      if (person != null) {
        loaded.contact(
            new Contact(
                new RepresentativeReference(Utf8.text(person)),
                RepresentativeColumns.details(
                    EscalationStatements.FIELDS, rows, EscalationStatements.COLUMNS)));
      }
    }
    return loaded.build();
  }

  private static void link(LinkedNumber number, byte[] person, Responsibilities.Builder loaded) {
    if (person != null) {
      loaded.link(number, new RepresentativeReference(Utf8.text(person)));
    }
  }
}
