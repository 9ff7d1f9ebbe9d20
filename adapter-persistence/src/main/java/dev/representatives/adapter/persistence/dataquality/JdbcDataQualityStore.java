package dev.representatives.adapter.persistence.dataquality;

import static java.util.stream.Collectors.toMap;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks the data in the database. */
@Singleton
final class JdbcDataQualityStore implements DataQualityStore {
  private final DataQualityStatements statements;
  private final SqlExceptionTranslator translator;

  JdbcDataQualityStore(DataQualityStatements statements, SqlExceptionTranslator translator) {
    this.statements = statements;
    this.translator = translator;
  }

  @Override
  public Map<DataQualityCheck, Long> counts(TenantId tenant, CalendarDate dueSince) {
    var counts =
        translator.translating(() -> statements.counts(tenant.value(), dueSince.toString()));
    return Arrays.stream(DataQualityCheck.values()).collect(toMap(check -> check, counts::of));
  }

  @Override
  public Page<String> findings(
      TenantId tenant, DataQualityCheck check, CalendarDate dueSince, PageRequest request) {
    return page(
        request,
        translator.translating(() -> rows(tenant.value(), check, dueSince.toString(), request)));
  }

  private List<FindingRow> rows(
      int tenant, DataQualityCheck check, String dueSince, PageRequest request) {
    int size = request.limit();
    long start = request.offset();
    return switch (check) {
      case NO_EMAIL -> statements.noEmail(tenant, size, start);
      case SHARED_EMAIL -> statements.sharedEmail(tenant, size, start);
      case UNREACHABLE_CHAIN -> statements.unreachableChain(tenant, size, start);
      case ACCOUNT_WITHOUT_REPRESENTATIVE ->
          statements.accountWithoutRepresentative(tenant, size, start);
      case UNREACHABLE_DOCUMENT -> statements.unreachableDocument(tenant, dueSince, size, start);
    };
  }

  /** The rows of a union have no order. */
  private static Page<String> page(PageRequest request, List<FindingRow> rows) {
    long total = 0;
    var items = new ArrayList<byte[]>();
    for (var row : rows) {
      if (row.item() == null) {
        total = row.total();
      } else {
        items.add(row.item());
      }
    }
    items.sort(Arrays::compareUnsigned);
    return new Page<>(request, items.stream().map(Utf8::text).toList(), total);
  }
}
