package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.text.CodePoints;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Stores links in the database that also holds the linked records. */
@Singleton
final class JdbcLinkStore implements LinkStore, LinkStates {
  private static final int NUMBERS_PER_STATEMENT = 500;

  private final StatementExecutor executor;
  private final JdbcTransactions transactions;

  JdbcLinkStore(StatementExecutor executor, JdbcTransactions transactions) {
    this.executor = executor;
    this.transactions = transactions;
  }

  @Override
  public LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    transactions.require();
    byte[] target = Utf8.bytes(number.value());
    return executor.query(
        LinkStatements.of(number).lockAndRead(),
        List.of(target, target, tenant.value(), Utf8.bytes(representative.value())),
        JdbcLinkStore::state);
  }

  private static LinkState state(ResultSet rows) throws SQLException {
    return rows.next()
        ? new LinkState(
            true,
            rows.getLong("targets") > 0,
            Optional.ofNullable(rows.getObject("linked_at", Long.class)).map(Instant::ofEpochMilli))
        : LinkState.NO_REPRESENTATIVE;
  }

  @Override
  public Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return executor.query(
        LinkStatements.of(number).linkedAt(),
        List.of(tenant.value(), Utf8.bytes(representative.value()), Utf8.bytes(number.value())),
        rows ->
            rows.next()
                ? Optional.of(Instant.ofEpochMilli(rows.getLong("linked_at")))
                : Optional.empty());
  }

  @Override
  public boolean insert(TenantId tenant, Link<?> link) {
    var ends =
        List.of(
            link.linkedAt().toEpochMilli(),
            tenant.value(),
            Utf8.bytes(link.representative().value()),
            Utf8.bytes(link.number().value()));
    return executor.insertSelected(LinkStatements.of(link.number()).insert(1), ends, 1);
  }

  @Override
  public boolean delete(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    return executor.update(
        LinkStatements.of(number).delete(),
        List.of(tenant.value(), Utf8.bytes(representative.value()), Utf8.bytes(number.value())));
  }

  @Override
  public void deleteLinksOf(TenantId tenant, RepresentativeReference representative) {
    for (var statements : LinkStatements.values()) {
      executor.update(
          statements.deleteOf(), List.of(tenant.value(), Utf8.bytes(representative.value())));
    }
  }

  @Override
  public List<AccountNumber> allAccounts(TenantId tenant, RepresentativeReference representative) {
    return all(LinkStatements.ACCOUNTS, tenant, representative, AccountNumber::new);
  }

  @Override
  public List<DocumentNumber> allDocuments(
      TenantId tenant, RepresentativeReference representative) {
    return all(LinkStatements.DOCUMENTS, tenant, representative, DocumentNumber::new);
  }

  private <N extends Comparable<N>> List<N> all(
      LinkStatements statements,
      TenantId tenant,
      RepresentativeReference representative,
      Function<String, N> number) {
    return executor.query(
        statements.all(),
        List.of(tenant.value(), Utf8.bytes(representative.value())),
        rows -> {
          var numbers = new ArrayList<N>();
          while (rows.next()) {
            numbers.add(number.apply(Utf8.text(rows.getBytes(1))));
          }
          numbers.sort(null);
          return List.copyOf(numbers);
        });
  }

  @Override
  public void insertAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers,
      Instant linkedAt) {
    byte[] reference = Utf8.bytes(representative.value());
    inChunks(
        numbers,
        (statements, chunk) -> {
          var values = values(chunk, linkedAt.toEpochMilli(), tenant.value(), reference);
          if (!executor.insertSelected(statements.insert(chunk.size()), values, chunk.size())) {
            throw new TransactionConflictException("a link was made in between");
          }
        });
  }

  @Override
  public void deleteAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers) {
    byte[] reference = Utf8.bytes(representative.value());
    inChunks(
        numbers,
        (statements, chunk) ->
            executor.update(
                statements.deleteAll(chunk.size()), values(chunk, tenant.value(), reference)));
  }

  @Override
  public Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers) {
    var found = new HashSet<LinkedNumber>();
    inChunks(
        numbers,
        (statements, chunk) ->
            found.addAll(
                executor.query(
                    statements.existing(chunk.size()),
                    values(chunk, tenant.value()),
                    rows -> numbers(statements, rows))));
    return Set.copyOf(found);
  }

  private static List<LinkedNumber> numbers(LinkStatements statements, ResultSet rows)
      throws SQLException {
    var numbers = new ArrayList<LinkedNumber>();
    while (rows.next()) {
      numbers.add(statements.number(Utf8.text(rows.getBytes(1))));
    }
    return numbers;
  }

  /** Bounds the length of a statement. Numbers of one kind are in the same chunk, in order. */
  private static void inChunks(
      Collection<? extends LinkedNumber> numbers,
      BiConsumer<LinkStatements, List<? extends LinkedNumber>> work) {
    for (var statements : LinkStatements.values()) {
      var sorted =
          numbers.stream()
              .filter(number -> LinkStatements.of(number) == statements)
              .sorted(Comparator.comparing(LinkedNumber::value, CodePoints::compare))
              .toList();
      for (int from = 0; from < sorted.size(); from += NUMBERS_PER_STATEMENT) {
        work.accept(
            statements,
            sorted.subList(from, Math.min(from + NUMBERS_PER_STATEMENT, sorted.size())));
      }
    }
  }

  private static List<Object> values(List<? extends LinkedNumber> numbers, Object... first) {
    var values = new ArrayList<Object>(Arrays.asList(first));
    numbers.forEach(number -> values.add(Utf8.bytes(number.value())));
    return values;
  }

  @Override
  public boolean isLinked(TenantId tenant, LinkedNumber number) {
    return executor.query(
        LinkStatements.of(number).findTo(),
        List.of(tenant.value(), Utf8.bytes(number.value())),
        ResultSet::next);
  }

  @Override
  public void deleteLinksTo(TenantId tenant, LinkedNumber number) {
    executor.update(
        LinkStatements.of(number).deleteTo(), List.of(tenant.value(), Utf8.bytes(number.value())));
  }

  @Override
  public Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    return page(LinkStatements.ACCOUNTS, tenant, representative, request, AccountNumber::new);
  }

  @Override
  public Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    return page(LinkStatements.DOCUMENTS, tenant, representative, request, DocumentNumber::new);
  }

  private <N extends Comparable<N>> Optional<Page<N>> page(
      LinkStatements statements,
      TenantId tenant,
      RepresentativeReference representative,
      PageRequest request,
      Function<String, N> number) {
    int id = tenant.value();
    byte[] reference = Utf8.bytes(representative.value());
    return executor.query(
        statements.page(),
        List.of(id, reference, id, reference, id, reference, request.limit(), request.offset()),
        rows -> page(request, rows, number));
  }

  private static <N extends Comparable<N>> Optional<Page<N>> page(
      PageRequest request, ResultSet rows, Function<String, N> number) throws SQLException {
    var total = Optional.<Long>empty();
    var numbers = new ArrayList<N>();
    while (rows.next()) {
      byte[] bytes = rows.getBytes("number");
      if (bytes == null) {
        total = Optional.of(rows.getLong("total"));
      } else {
        numbers.add(number.apply(Utf8.text(bytes)));
      }
    }
    numbers.sort(null);
    return total.map(found -> new Page<>(request, numbers, found));
  }
}
