package dev.representatives.adapter.persistence.bulk;

import dev.representatives.adapter.persistence.link.LinkKind;
import dev.representatives.adapter.persistence.representative.RepresentativeColumns;
import dev.representatives.adapter.persistence.representative.WordIndex;
import dev.representatives.adapter.persistence.sql.StatementExecutor;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Reads and writes many rows of all kinds. */
@Singleton
final class JdbcBulkStore implements BulkStore {
  private final ManyRows rows;
  private final BulkReceivables receivables;
  private final BulkLinks links;
  private final WordIndex words;
  private final RepresentativeStore single;

  JdbcBulkStore(
      ManyRows rows,
      BulkReceivables receivables,
      BulkLinks links,
      StatementExecutor executor,
      RepresentativeStore single) {
    this.rows = rows;
    this.receivables = receivables;
    this.links = links;
    this.words = new WordIndex(executor);
    this.single = single;
  }

  @Override
  public Map<RepresentativeReference, Optional<RepresentativeReference>> supervisorsAbove(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var above = new HashMap<RepresentativeReference, Optional<RepresentativeReference>>();
    var condition = rows.condition();
    ManyRows.eachPart(
        condition,
        references,
        RepresentativeReference::value,
        keys -> {
          var values = condition.valuesOf(tenant, keys);
          values.add(tenant.value());
          rows.query(
              BulkStatements.above(condition, keys.size()),
              values,
              row ->
                  above.put(
                      reference(row),
                      Optional.ofNullable(row.getBytes("supervisor_reference"))
                          .map(bytes -> new RepresentativeReference(Utf8.text(bytes)))));
        });
    return above;
  }

  @Override
  public List<RepresentativeSnapshot> readRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references) {
    var snapshots = new SnapshotsReader();
    var condition = rows.condition();
    ManyRows.eachPart(
        condition,
        references,
        RepresentativeReference::value,
        keys -> {
          var once = condition.valuesOf(tenant, keys);
          var values = new ArrayList<Object>(3 * once.size());
          Collections.nCopies(3, once).forEach(values::addAll);
          rows.query(BulkStatements.read(condition, keys.size()), values, snapshots::add);
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
    return rows.lock(
        tenant,
        references,
        RepresentativeReference::value,
        BulkStatements.Rows.REFERENCES::lock,
        JdbcBulkStore::reference);
  }

  @Override
  public Collection<RepresentativeReference> readReferences(
      TenantId tenant, Collection<RepresentativeReference> references) {
    return rows.read(
        tenant,
        references,
        RepresentativeReference::value,
        BulkStatements.Rows.REFERENCES::read,
        JdbcBulkStore::reference);
  }

  private static RepresentativeReference reference(ResultSet row) throws SQLException {
    return new RepresentativeReference(ManyRows.text(row, "reference"));
  }

  @Override
  public List<RepresentativeReference> reports(
      TenantId tenant,
      RepresentativeReference supervisor,
      Optional<RepresentativeReference> after,
      int limit) {
    byte[] key = Utf8.bytes(supervisor.value());
    // The empty key precedes all others.
    byte[] begin = Utf8.bytes(after.map(RepresentativeReference::value).orElse(""));
    return rows.list(
        BulkStatements.REPORTS,
        List.of(tenant.value(), key, begin, key, limit),
        RepresentativeReference::new);
  }

  @Override
  public void writeRepresentatives(
      TenantId tenant, List<Representative> added, List<Representative> changed) {
    rows.insert(added, BulkStatements::insertRepresentatives, row -> row(tenant, row));
    rows.insert(changed, BulkStatements::updateRepresentatives, row -> row(tenant, row));
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
  public List<Account> readAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return receivables.readAccounts(tenant, numbers);
  }

  @Override
  public List<Account> lockAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return receivables.lockAccounts(tenant, numbers);
  }

  @Override
  public List<Document> readDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return receivables.readDocuments(tenant, numbers);
  }

  @Override
  public List<Document> lockDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return receivables.lockDocuments(tenant, numbers);
  }

  @Override
  public List<DocumentNumber> documentsOn(
      TenantId tenant, AccountNumber account, Optional<DocumentNumber> after, int limit) {
    return receivables.documentsOn(tenant, account, after, limit);
  }

  @Override
  public void writeAccounts(TenantId tenant, List<Account> added, List<Account> changed) {
    receivables.writeAccounts(tenant, added, changed);
  }

  @Override
  public void writeDocuments(TenantId tenant, List<Document> added, List<Document> changed) {
    receivables.writeDocuments(tenant, added, changed);
  }

  @Override
  public List<RepresentativeReference> linkedTo(
      TenantId tenant, LinkedNumber number, Optional<RepresentativeReference> after, int limit) {
    return links.linkedTo(tenant, number, after, limit);
  }

  @Override
  public Map<RepresentativeReference, SortedSet<AccountNumber>> accountsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return links.linked(LinkKind.ACCOUNTS, tenant, representatives, AccountNumber::new);
  }

  @Override
  public Map<RepresentativeReference, SortedSet<DocumentNumber>> documentsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives) {
    return links.linked(LinkKind.DOCUMENTS, tenant, representatives, DocumentNumber::new);
  }

  @Override
  public List<Link<?>> links(TenantId tenant, Collection<LinkKey> keys) {
    return links.links(tenant, keys);
  }

  @Override
  public void writeLinks(TenantId tenant, Collection<LinkKey> removed, Collection<Link<?>> added) {
    links.write(tenant, removed, added);
  }
}
