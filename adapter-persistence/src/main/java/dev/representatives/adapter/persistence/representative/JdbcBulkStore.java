package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.link.LinkStatements;
import dev.representatives.adapter.persistence.link.LinkTotals;
import dev.representatives.adapter.persistence.sql.Chunks;
import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.text.CodePoints;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Reads and writes many rows with few statements. */
@Singleton
final class JdbcBulkStore implements BulkStore {
  /** Keeps a statement well below the smallest usual max_allowed_packet, 16 MiB. */
  static final int CHARACTERS_PER_STATEMENT = 1 << 20;

  private final StatementExecutor executor;
  private final JdbcTransactions transactions;
  private final WordIndex words;
  private final LinkTotals totals;
  private final JdbcRepresentativeStore single;

  JdbcBulkStore(
      StatementExecutor executor, JdbcTransactions transactions, JdbcRepresentativeStore single) {
    this.executor = executor;
    this.transactions = transactions;
    this.words = new WordIndex(executor);
    this.totals = new LinkTotals(executor);
    this.single = single;
  }

  @Override
  public Map<RepresentativeReference, Optional<RepresentativeReference>> supervisorsAbove(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var above = new HashMap<RepresentativeReference, Optional<RepresentativeReference>>();
    var condition = condition();
    Chunks.eachFilled(
        sorted(references, RepresentativeReference::value),
        condition.perStatement(),
        keys -> {
          var values = condition.valuesOf(tenant, keys);
          values.add(tenant.value());
          executor.query(
              BulkStatements.above(condition, keys.size()),
              values,
              each(
                  rows ->
                      above.put(
                          reference(rows, "reference"),
                          Optional.ofNullable(rows.getBytes("supervisor_reference"))
                              .map(bytes -> new RepresentativeReference(Utf8.text(bytes))))));
        });
    return above;
  }

  @Override
  public List<RepresentativeSnapshot> readRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var snapshots = new SnapshotsReader();
    var condition = condition();
    Chunks.eachFilled(
        sorted(references, RepresentativeReference::value),
        condition.perStatement(),
        keys -> {
          var once = condition.valuesOf(tenant, keys);
          var values = new ArrayList<Object>(3 * once.size());
          Collections.nCopies(3, once).forEach(values::addAll);
          executor.query(BulkStatements.read(condition, keys.size()), values, each(snapshots::add));
        });
    return Stream.concat(
            snapshots.complete().stream(),
            snapshots.withMoreLinks().stream()
                .flatMap(reference -> single.find(tenant, reference).stream()))
        .toList();
  }

  @Override
  public List<RepresentativeSnapshot> lockRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return readRepresentatives(tenant, lockReferences(tenant, references));
  }

  @Override
  public Collection<RepresentativeReference> lockReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    transactions.require();
    return references(tenant, references, BulkStatements.Rows.REFERENCES::lock);
  }

  @Override
  public Collection<RepresentativeReference> readReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return references(tenant, references, BulkStatements.Rows.REFERENCES::read);
  }

  private List<RepresentativeReference> references(
      TenantId tenant,
      Collection<RepresentativeReference> references,
      BiFunction<KeyCondition, Integer, String> statement) {
    return found(
        tenant,
        sorted(references, RepresentativeReference::value),
        statement,
        rows -> reference(rows, "reference"));
  }

  @Override
  public List<Account> readAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return accounts(tenant, numbers, BulkStatements.Rows.ACCOUNTS::read);
  }

  @Override
  public List<Account> lockAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    transactions.require();
    return accounts(tenant, numbers, BulkStatements.Rows.ACCOUNTS::lock);
  }

  private List<Account> accounts(
      TenantId tenant,
      Collection<AccountNumber> numbers,
      BiFunction<KeyCondition, Integer, String> statement) {
    return found(
        tenant,
        sorted(numbers, AccountNumber::value),
        statement,
        row ->
            new Account(
                new AccountNumber(text(row, "account_number")),
                new AccountName(row.getString("name"))));
  }

  @Override
  public List<Document> readDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return documents(tenant, numbers, BulkStatements.Rows.DOCUMENTS::read);
  }

  @Override
  public List<Document> lockDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    transactions.require();
    return documents(tenant, numbers, BulkStatements.Rows.DOCUMENTS::lock);
  }

  private List<Document> documents(
      TenantId tenant,
      Collection<DocumentNumber> numbers,
      BiFunction<KeyCondition, Integer, String> statement) {
    return found(
        tenant,
        sorted(numbers, DocumentNumber::value),
        statement,
        row ->
            new Document(
                new DocumentNumber(text(row, "document_number")),
                new AccountNumber(text(row, "account_number")),
                CalendarDate.parse(row.getString("invoice_date")),
                CalendarDate.parse(row.getString("due_date"))));
  }

  private <V> List<V> found(
      TenantId tenant,
      List<String> sorted,
      BiFunction<KeyCondition, Integer, String> statement,
      StatementExecutor.Work<ResultSet, V> row) {
    var found = new ArrayList<V>();
    eachKey(tenant, sorted, statement, rows -> found.add(row.with(rows)));
    return found;
  }

  @Override
  public List<RepresentativeReference> reports(
      TenantId tenant,
      RepresentativeReference supervisor,
      Optional<RepresentativeReference> after,
      int limit) {
    byte[] key = Utf8.bytes(supervisor.value());
    return listed(
        BulkStatements.REPORTS,
        List.of(tenant.value(), key, begin(after.map(RepresentativeReference::value)), key, limit),
        RepresentativeReference::new);
  }

  @Override
  public List<RepresentativeReference> linkedTo(
      TenantId tenant, LinkedNumber number, Optional<RepresentativeReference> after, int limit) {
    var kind = LinkStatements.of(number);
    var values = new ArrayList<Object>(List.of(tenant.value(), Utf8.bytes(number.value())));
    after.ifPresent(reference -> values.add(Utf8.bytes(reference.value())));
    values.add(limit);
    return listed(
        after.isPresent() ? BulkStatements.linkedToAfter(kind) : BulkStatements.firstLinkedTo(kind),
        values,
        RepresentativeReference::new);
  }

  @Override
  public List<DocumentNumber> documentsOn(
      TenantId tenant, AccountNumber account, Optional<DocumentNumber> after, int limit) {
    return listed(
        BulkStatements.DOCUMENTS_ON,
        List.of(
            tenant.value(),
            Utf8.bytes(account.value()),
            begin(after.map(DocumentNumber::value)),
            limit),
        DocumentNumber::new);
  }

  /** The empty key precedes all others. */
  private static byte[] begin(Optional<String> after) {
    return Utf8.bytes(after.orElse(""));
  }

  private <K> List<K> listed(String statement, List<Object> values, Function<String, K> key) {
    var found = new ArrayList<K>();
    executor.query(
        statement, values, each(row -> found.add(key.apply(Utf8.text(row.getBytes(1))))));
    return found;
  }

  private void eachKey(
      TenantId tenant,
      List<String> keys,
      BiFunction<KeyCondition, Integer, String> statement,
      RowWork work) {
    var condition = condition();
    Chunks.eachFilled(
        keys,
        condition.perStatement(),
        part ->
            executor.query(
                statement.apply(condition, part.size()),
                condition.valuesOf(tenant, part),
                each(work)));
  }

  @Override
  public Map<RepresentativeReference, SortedSet<AccountNumber>> accountsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return linked(LinkStatements.ACCOUNTS, tenant, representatives, AccountNumber::new);
  }

  @Override
  public Map<RepresentativeReference, SortedSet<DocumentNumber>> documentsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return linked(LinkStatements.DOCUMENTS, tenant, representatives, DocumentNumber::new);
  }

  private <N extends LinkedNumber & Comparable<N>>
      Map<RepresentativeReference, SortedSet<N>> linked(
          LinkStatements kind,
          TenantId tenant,
          Collection<RepresentativeReference> representatives,
          Function<String, N> number) {
    var linked = new HashMap<RepresentativeReference, SortedSet<N>>();
    eachKey(
        tenant,
        sorted(representatives, RepresentativeReference::value),
        (condition, keys) -> BulkStatements.linked(kind, condition, keys),
        rows ->
            linked
                .computeIfAbsent(
                    reference(rows, "representative_reference"), unread -> new TreeSet<>())
                .add(number.apply(text(rows, "number"))));
    return linked;
  }

  @Override
  public List<Link<?>> links(TenantId tenant, Collection<LinkKey> keys) {
    var found = new ArrayList<Link<?>>();
    var condition = condition();
    inPairs(
        condition,
        keys,
        (kind, pairs) ->
            executor.query(
                BulkStatements.links(kind, condition, pairs.size()),
                pairs(condition, tenant, pairs),
                each(
                    rows ->
                        found.add(
                            new Link<>(
                                reference(rows, "representative_reference"),
                                kind.number(text(rows, "number")),
                                Instant.ofEpochMilli(rows.getLong("linked_at")))))));
    return found;
  }

  @Override
  public void writeRepresentatives(
      TenantId tenant, List<Representative> added, List<Representative> changed) {
    insert(added, BulkStatements::insertRepresentatives, row -> row(tenant, row));
    insert(changed, BulkStatements::updateRepresentatives, row -> row(tenant, row));
    words.insert(tenant, added);
    words.update(tenant, changed);
  }

  private static List<Object> row(TenantId tenant, Representative representative) {
    var row = new ArrayList<Object>();
    row.add(tenant.value());
    row.add(Utf8.bytes(representative.reference().value()));
    row.addAll(RepresentativeColumns.inserted(representative));
    return row;
  }

  @Override
  public void writeAccounts(TenantId tenant, List<Account> added, List<Account> changed) {
    insert(added, BulkStatements::insertAccounts, row -> row(tenant, row));
    insert(changed, BulkStatements::updateAccounts, row -> row(tenant, row));
  }

  private static List<Object> row(TenantId tenant, Account account) {
    return List.of(tenant.value(), Utf8.bytes(account.number().value()), account.name().value());
  }

  @Override
  public void writeDocuments(TenantId tenant, List<Document> added, List<Document> changed) {
    insert(added, BulkStatements::insertDocuments, row -> row(tenant, row));
    insert(changed, BulkStatements::updateDocuments, row -> row(tenant, row));
  }

  private static List<Object> row(TenantId tenant, Document document) {
    return List.of(
        tenant.value(),
        Utf8.bytes(document.number().value()),
        Utf8.bytes(document.account().value()),
        document.invoiceDate().toString(),
        document.dueDate().toString());
  }

  @Override
  public void writeLinks(TenantId tenant, Collection<LinkKey> removed, Collection<Link<?>> added) {
    transactions.require();
    var condition = condition();
    var present = links(tenant, removed).stream().map(JdbcBulkStore::key).toList();
    inPairs(
        condition,
        present,
        (kind, pairs) ->
            executor.updateAll(
                BulkStatements.deleteLinks(kind, condition, pairs.size()),
                pairs(condition, tenant, pairs)));
    for (var kind : LinkStatements.values()) {
      insert(
          added.stream()
              .filter(link -> LinkStatements.of(link.number()) == kind)
              .sorted(
                  Comparator.comparing(
                          (Link<?> link) -> link.representative().value(), CodePoints::compare)
                      .thenComparing(link -> link.number().value(), CodePoints::compare))
              .toList(),
          rows -> BulkStatements.insertLinks(kind, rows),
          link -> row(tenant, link));
    }
    totals.change(tenant, present, added.stream().map(JdbcBulkStore::key).toList());
  }

  private static LinkKey key(Link<?> link) {
    return new LinkKey(link.representative(), link.number());
  }

  private static List<Object> row(TenantId tenant, Link<?> link) {
    return List.of(
        tenant.value(),
        Utf8.bytes(link.representative().value()),
        Utf8.bytes(link.number().value()),
        link.linkedAt().toEpochMilli());
  }

  private <V> void insert(
      List<V> values, IntFunction<String> statement, Function<V, List<Object>> row) {
    transactions.require();
    var pending = new ArrayList<Object>();
    int rows = 0;
    long characters = 0;
    for (var value : values) {
      var columns = row.apply(value);
      pending.addAll(columns);
      rows++;
      characters += characters(columns);
      if (rows == Chunks.rows(columns.size()) || characters >= CHARACTERS_PER_STATEMENT) {
        insert(statement.apply(rows), pending);
        pending.clear();
        rows = 0;
        characters = 0;
      }
    }
    if (rows > 0) {
      insert(statement.apply(rows), pending);
    }
  }

  private void insert(String statement, List<Object> values) {
    if (!executor.insert(statement, values)) {
      throw new TransactionConflictException("a key was used in between");
    }
  }

  private static long characters(List<Object> columns) {
    long characters = 0;
    for (var column : columns) {
      if (column instanceof String text) {
        characters += text.length();
      }
    }
    return characters;
  }

  private static <K> List<String> sorted(Collection<K> keys, Function<K, String> text) {
    return keys.stream().map(text).distinct().sorted(CodePoints::compare).toList();
  }

  private interface PairWork {
    void with(LinkStatements kind, List<LinkKey> pairs);
  }

  /**
   * Pairs of one kind are in the same statement. They take more space in it than keys, and in the
   * memory of the optimizer.
   */
  private static void inPairs(KeyCondition condition, Collection<LinkKey> keys, PairWork work) {
    for (var kind : LinkStatements.values()) {
      var pairs = keys.stream().filter(key -> LinkStatements.of(key.number()) == kind).toList();
      Chunks.each(pairs, condition.perStatement() / 2, part -> work.with(kind, part));
    }
  }

  private KeyCondition condition() {
    return KeyCondition.on(executor.database());
  }

  private static List<Object> pairs(KeyCondition condition, TenantId tenant, List<LinkKey> pairs) {
    return condition.values(
        tenant,
        pairs.stream()
            .map(
                pair ->
                    new byte[][] {
                      Utf8.bytes(pair.representative().value()), Utf8.bytes(pair.number().value())
                    })
            .toList());
  }

  /** What is done with each row of a result. */
  @FunctionalInterface
  private interface RowWork {
    void with(ResultSet row) throws SQLException;
  }

  private static StatementExecutor.Work<ResultSet, Boolean> each(RowWork work) {
    return rows -> {
      while (rows.next()) {
        work.with(rows);
      }
      return true;
    };
  }

  private static RepresentativeReference reference(ResultSet row, String column)
      throws SQLException {
    return new RepresentativeReference(text(row, column));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Utf8.text(row.getBytes(column));
  }
}
