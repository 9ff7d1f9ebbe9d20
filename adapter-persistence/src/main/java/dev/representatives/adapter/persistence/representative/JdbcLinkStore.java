package dev.representatives.adapter.persistence.representative;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Links in a database, next to what they link. */
@Singleton
final class JdbcLinkStore implements LinkStore, LinkStates {
  private final LinkStatements statements;
  private final JdbcTransactions transactions;
  private final SqlExceptionTranslator translator;

  JdbcLinkStore(LinkStatements statements, JdbcTransactions transactions, SqlExceptionTranslator translator) {
    this.statements = statements;
    this.transactions = transactions;
    this.translator = translator;
  }

  @Override
  public LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    transactions.require();
    byte[] reference = Utf8.bytes(representative.value());
    byte[] target = Utf8.bytes(number.value());
    return translator
        .translating(
            () ->
                number instanceof AccountNumber
                    ? statements.lockAndReadAccount(tenant.value(), reference, target)
                    : statements.lockAndReadDocument(tenant.value(), reference, target))
        .map(row -> new LinkState(true, row.targets() > 0, instant(row.linkedAt())))
        .orElse(LinkState.NO_REPRESENTATIVE);
  }

  @Override
  public Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    byte[] reference = Utf8.bytes(representative.value());
    byte[] target = Utf8.bytes(number.value());
    return translator
        .translating(
            () ->
                number instanceof AccountNumber
                    ? statements.accountLinkedAt(tenant.value(), reference, target)
                    : statements.documentLinkedAt(tenant.value(), reference, target))
        .map(Instant::ofEpochMilli);
  }

  @Override
  public boolean insert(TenantId tenant, Link<?> link) {
    var row =
        new LinkRow(
            tenant.value(),
            Utf8.bytes(link.representative().value()),
            Utf8.bytes(link.number().value()),
            link.linkedAt().toEpochMilli());
    return translator.isNew(
        link.number() instanceof AccountNumber
            ? () -> statements.insertAccount(row)
            : () -> statements.insertDocument(row));
  }

  @Override
  public Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    byte[] reference = Utf8.bytes(representative.value());
    return page(
        request,
        translator.translating(
            () ->
                statements.accounts(tenant.value(), reference, request.limit(), request.offset())),
        AccountNumber::new);
  }

  @Override
  public Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request) {
    byte[] reference = Utf8.bytes(representative.value());
    return page(
        request,
        translator.translating(
            () ->
                statements.documents(tenant.value(), reference, request.limit(), request.offset())),
        DocumentNumber::new);
  }

  private static <N extends Comparable<N>> Optional<Page<N>> page(
      PageRequest request, List<PageRow> rows, Function<String, N> number) {
    return rows.stream()
        .map(PageRow::total)
        .filter(Objects::nonNull)
        .findFirst()
        .map(total -> new Page<>(request, numbers(rows, number), total));
  }

  private static <N extends Comparable<N>> List<N> numbers(
      List<PageRow> rows, Function<String, N> number) {
    return rows.stream()
        .map(PageRow::number)
        .filter(Objects::nonNull)
        .map(bytes -> number.apply(Utf8.text(bytes)))
        .sorted()
        .toList();
  }

  private static Optional<Instant> instant(Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
