package dev.representatives.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.listing.SearchWords;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import dev.representatives.domain.validation.Violations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Counts the statements that arrive, with the counters of the server itself. The pool has one
 * connection, so that those of its session are complete, and those of others do not count.
 */
class StatementsThatReachTheDatabaseTest {
  private static final RepresentativeReference REFERENCE = new RepresentativeReference("REP-001");
  private static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123Z");

  /** Pooled connections use auto-commit; a transaction turns it off, and on again. */
  private static final long AUTOCOMMIT = 2;

  /** The lines of a group. */
  private static final int GROUP = 1_000;

  /** The values that a statement of a group writes at most. */
  private static final int VALUES = 2_000;

  private static final int COLUMNS_OF_REPRESENTATIVE = 17;
  private static final int COLUMNS_OF_LINK = 4;
  private static final int COLUMNS_OF_WORD = 3;
  private static final int COLUMNS_OF_TOTALS = 4;

  private static JdbcStores stores;

  private final TenantId tenant = freshTenant();

  @BeforeAll
  static void connect() {
    var database = MySqlProtocolServer.shared().createDatabase();
    stores = JdbcStores.on(database, 1);
  }

  @AfterAll
  static void disconnect() {
    stores.close();
  }

  @Test
  void a_representative_with_its_links_and_totals_is_read_by_one_statement_and_no_transaction() {
    link(new AccountNumber("ACCT-001"));
    assertThat(statementsOf(() -> stores.representatives().find(tenant, REFERENCE)))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void a_page_of_links_is_read_by_one_statement_and_no_transaction() {
    link(new AccountNumber("ACCT-001"));
    assertThat(statementsOf(() -> stores.links().accounts(tenant, REFERENCE, PageRequest.FIRST)))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void a_key_is_looked_up_by_one_statement_and_no_transaction() {
    assertThat(statementsOf(() -> stores.apiKeys().find(new ApiKeyId("0123456789abcdef"))))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void a_new_link_takes_two_statements_and_the_commit() {
    var account = new AccountNumber("ACCT-006");
    furnish(account);
    assertThat(
            statementsOf(() -> stores.links().insert(tenant, new Link<>(REFERENCE, account, NOW))))
        .isEqualTo(
            Map.of("insert_select", 1L, "insert", 1L, "commit", 1L, "set_option", AUTOCOMMIT));
  }

  @Test
  void a_new_link_under_the_lock_takes_one_more_statement() {
    var account = new AccountNumber("ACCT-002");
    furnish(account);
    assertThat(statementsOf(() -> linkOnce(account)))
        .isEqualTo(
            Map.of(
                "select", 2L,
                "insert_select", 1L,
                "insert", 1L,
                "commit", 1L,
                "set_option", AUTOCOMMIT));
  }

  @Test
  void a_link_that_is_there_is_found_by_one_statement_and_no_transaction() {
    var account = new AccountNumber("ACCT-003");
    link(account);
    assertThat(statementsOf(() -> stores.linkStates().read(tenant, REFERENCE, account)))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void a_change_that_was_read_takes_one_statement_and_no_transaction() {
    furnish(new AccountNumber("ACCT-005"));
    var before = stores.representatives().find(tenant, REFERENCE).orElseThrow().representative();
    assertThat(statementsOf(() -> change(before, RepresentativeField.PHONE)))
        .isEqualTo(Map.of("update", 1L));
  }

  @Test
  void a_change_of_words_takes_three_statements_and_the_commit() {
    furnish(new AccountNumber("ACCT-007"));
    var before = stores.representatives().find(tenant, REFERENCE).orElseThrow().representative();
    assertThat(statementsOf(() -> change(before, RepresentativeField.NAME)))
        .isEqualTo(
            Map.of(
                "update", 1L,
                "delete", 1L,
                "insert", 1L,
                "commit", 1L,
                "set_option", AUTOCOMMIT));
  }

  @Test
  void a_thousand_links_are_looked_up_created_listed_and_removed_by_few_statements() {
    link(new AccountNumber("ACCT-004"));
    List<AccountNumber> accounts =
        IntStream.range(0, 1000).mapToObj(i -> new AccountNumber("many-" + i)).toList();
    boolean added =
        stores
            .transactions()
            .inTransaction(
                () ->
                    accounts.stream()
                        .allMatch(
                            number ->
                                stores
                                    .accounts()
                                    .insert(tenant, new Account(number, new AccountName("Acme")))));
    assertThat(added).isTrue();
    assertThat(
            statementsOf(
                () ->
                    stores
                        .transactions()
                        .inTransaction(
                            () -> {
                              stores.linkStates().existing(tenant, accounts);
                              stores.links().insertAll(tenant, REFERENCE, accounts, NOW);
                              stores.links().allAccounts(tenant, REFERENCE);
                              stores.links().deleteAll(tenant, REFERENCE, accounts);
                              return true;
                            })))
        .isEqualTo(
            Map.of(
                "select", 3L,
                "insert_select", 2L,
                "delete", 2L,
                "insert", 4L,
                "commit", 1L,
                "set_option", AUTOCOMMIT));
  }

  @Test
  void a_group_of_a_thousand_new_representatives_with_two_links_each_takes_few_statements() {
    var group = givenGroup();
    assertThat(statementsOf(() -> createGroup(group)))
        .isEqualTo(
            Map.of(
                // Who is above, the representatives, and the accounts.
                "select",
                3L,
                "insert",
                statements(GROUP, COLUMNS_OF_REPRESENTATIVE)
                    + statements(words(group), COLUMNS_OF_WORD)
                    + statements(2 * GROUP, COLUMNS_OF_LINK)
                    + statements(GROUP, COLUMNS_OF_TOTALS),
                "commit",
                1L,
                "set_option",
                AUTOCOMMIT));
  }

  @Test
  void a_thousand_unchanged_representatives_with_two_links_each_are_read_by_one_statement() {
    var group = givenGroup();
    createGroup(group);
    var references = group.stream().map(Representative::reference).toList();
    assertThat(
            statementsOf(
                () ->
                    assertThat(stores.bulk().readRepresentatives(tenant, references))
                        .hasSize(GROUP)
                        .allMatch(found -> found.accounts().total() == 2)))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void a_statement_of_a_single_request_stays_prepared() {
    stores.representatives().find(tenant, REFERENCE);
    var before = preparations();
    stores.representatives().find(tenant, REFERENCE);
    assertThat(preparations()).isEqualTo(before);
  }

  @Test
  void no_statement_of_a_group_stays_prepared_since_it_would_fill_the_memory_of_the_driver() {
    // The rest of the words of a group may be few enough for a statement that stays.
    createGroup(givenGroup("first-"));
    var group = givenGroup("other-");
    var before = preparations();
    createGroup(group);
    var after = preparations();
    assertThat(after.prepared() - before.prepared())
        .isPositive()
        .isEqualTo(after.closed() - before.closed());
  }

  private List<Representative> givenGroup() {
    return givenGroup("group-");
  }

  private List<Representative> givenGroup(String prefix) {
    var accounts =
        IntStream.range(0, GROUP)
            .mapToObj(i -> new Account(new AccountNumber(prefix + i), new AccountName("Acme")))
            .toList();
    boolean unused =
        stores
            .transactions()
            .inTransaction(
                () -> {
                  stores.bulk().writeAccounts(tenant, accounts, List.of());
                  return true;
                });
    return IntStream.range(0, GROUP)
        .mapToObj(i -> supervised(new RepresentativeReference(prefix + i), Optional.empty()))
        .toList();
  }

  /** What a group of lines that create representatives with links calls. */
  private void createGroup(List<Representative> group) {
    var references = group.stream().map(Representative::reference).toList();
    var accounts = references.stream().map(one -> new AccountNumber(one.value())).toList();
    var links = new ArrayList<Link<?>>();
    for (int i = 0; i < GROUP; i++) {
      links.add(new Link<>(references.get(i), accounts.get(i), NOW));
      links.add(new Link<>(references.get(i), accounts.get((i + 1) % GROUP), NOW));
    }
    boolean unused =
        stores
            .transactions()
            .inTransaction(
                () -> {
                  stores.bulk().supervisorsAbove(tenant, references);
                  stores.bulk().lockRepresentatives(tenant, references);
                  stores.bulk().lockAccounts(tenant, accounts);
                  stores.bulk().writeRepresentatives(tenant, group, List.of());
                  stores.bulk().writeLinks(tenant, List.of(), links);
                  return true;
                });
  }

  private static long words(List<Representative> group) {
    return group.stream().mapToLong(one -> SearchWords.of(one).size()).sum();
  }

  private static long statements(long rows, int columns) {
    int rowsOfEach = VALUES / columns;
    return (rows + rowsOfEach - 1) / rowsOfEach;
  }

  @Test
  void a_chain_of_supervisors_is_read_by_one_statement() {
    var levels = givenChain();
    assertThat(statementsOf(() -> stores.representatives().chainOfCommand(tenant, levels.get(19))))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void supervisors_with_their_names_are_read_by_one_statement_and_no_transaction() {
    var levels = givenChain();
    assertThat(statementsOf(() -> stores.hierarchy().supervisors(tenant, levels.get(19))))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void a_page_of_a_tree_of_reports_is_read_by_one_statement_and_no_transaction() {
    var levels = givenChain();
    assertThat(
            statementsOf(
                () ->
                    stores
                        .hierarchy()
                        .reports(tenant, levels.get(0), new ReportDepth(19), PageRequest.FIRST)))
        .isEqualTo(Map.of("select", 1L));
  }

  /** From the top to the bottom. */
  private List<RepresentativeReference> givenChain() {
    var levels =
        IntStream.range(0, 20).mapToObj(i -> new RepresentativeReference("level-" + i)).toList();
    stores
        .transactions()
        .inTransaction(
            () -> {
              var above = Optional.<RepresentativeReference>empty();
              for (var level : levels) {
                stores.representatives().insert(tenant, supervised(level, above));
                above = Optional.of(level);
              }
              return true;
            });
    return levels;
  }

  @Test
  void the_responsibilities_for_a_document_are_read_by_one_statement_and_no_transaction() {
    link(new AccountNumber("ACCT-001"));
    assertThat(
            statementsOf(
                () ->
                    stores
                        .escalations()
                        .responsibilities(tenant, Set.of(new DocumentNumber("INV-001")), Set.of())))
        .isEqualTo(Map.of("select", 1L));
  }

  @Test
  void the_responsibilities_for_a_thousand_numbers_are_read_by_one_statement_too() {
    var account = new AccountNumber("ACCT-001");
    link(account);
    var documents =
        IntStream.range(0, Escalation.MAX_NUMBERS - 1)
            .mapToObj(i -> new DocumentNumber("INV-" + i))
            .collect(Collectors.toSet());
    assertThat(
            statementsOf(
                () ->
                    assertThat(
                            stores
                                .escalations()
                                .responsibilities(tenant, documents, Set.of(account))
                                .linkedTo(account))
                        .containsExactly(REFERENCE)))
        .isEqualTo(Map.of("select", 1L));
  }

  private static Representative supervised(
      RepresentativeReference reference, Optional<RepresentativeReference> supervisor) {
    var draft = RepresentativeDraft.builder();
    supervisor.ifPresent(
        s -> draft.set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, s.value()));
    return Representative.create(
        reference,
        RepresentativeDetails.EMPTY.with(draft.build(), new Violations()),
        CustomFields.EMPTY,
        NOW);
  }

  private void link(AccountNumber account) {
    furnish(account);
    linkOnce(account);
  }

  private boolean change(Representative before, RepresentativeField field) {
    var details = RepresentativeDetails.builder().set(field, "1").build();
    return stores
        .representatives()
        .update(tenant, before, before.revise(details, CustomFields.EMPTY, NOW));
  }

  private void furnish(AccountNumber account) {
    var representative =
        Representative.create(REFERENCE, RepresentativeDetails.EMPTY, CustomFields.EMPTY, NOW);
    stores
        .transactions()
        .inTransaction(
            () ->
                stores.representatives().insert(tenant, representative)
                    && stores
                        .accounts()
                        .insert(tenant, new Account(account, new AccountName("Acme"))));
  }

  private boolean linkOnce(AccountNumber account) {
    return stores.linkStates().read(tenant, REFERENCE, account).linkedSince().isEmpty()
        && stores
            .transactions()
            .inTransaction(
                () ->
                    stores.linkStates().lockAndRead(tenant, REFERENCE, account).targetExists()
                        && stores.links().insert(tenant, new Link<>(REFERENCE, account, NOW)));
  }

  private static TenantId freshTenant() {
    var name = new TenantName("statements-" + UUID.randomUUID());
    stores.transactions().inTransaction(() -> stores.tenants().insert(name));
    return stores.tenants().find(name).orElseThrow().id();
  }

  /** Counts the statements, by kind, that arrive while the work runs. */
  private static Map<String, Long> statementsOf(Runnable work) {
    var before = counters();
    work.run();
    var after = counters();
    var arrived = new TreeMap<String, Long>();
    after.forEach(
        (statement, count) -> {
          long more = count - before.get(statement);
          if (more > 0) {
            arrived.put(statement, more);
          }
        });
    return arrived;
  }

  private static Map<String, Long> counters() {
    return stores.onConnection(StatementsThatReachTheDatabaseTest::counters);
  }

  private static Map<String, Long> counters(Connection connection) {
    return counters(
        connection,
        "'Com_select', 'Com_insert', 'Com_insert_select', 'Com_update', 'Com_delete', 'Com_begin',"
            + " 'Com_commit', 'Com_rollback', 'Com_set_option'");
  }

  private static Preparations preparations() {
    var counters =
        stores.onConnection(
            connection -> counters(connection, "'Com_stmt_prepare', 'Com_stmt_close'"));
    return new Preparations(counters.get("stmt_prepare"), counters.get("stmt_close"));
  }

  private static Map<String, Long> counters(Connection connection, String names) {
    var counters = new TreeMap<String, Long>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SHOW SESSION STATUS WHERE Variable_name IN (" + names + ")")) {
      while (rows.next()) {
        counters.put(rows.getString(1).replace("Com_", ""), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counters;
  }

  /** How many statements the server has prepared in a session, and how many of them it forgot. */
  private record Preparations(long prepared, long closed) {}
}
