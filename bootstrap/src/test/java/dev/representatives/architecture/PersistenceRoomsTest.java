package dev.representatives.architecture;

import java.util.Set;

/** A public type of the persistence adapter is added to this list by decision, not by accident. */
final class PersistenceRoomsTest extends RoomsTest {
  PersistenceRoomsTest() {
    super(
        "The floors of the persistence adapter",
        "adapter-persistence",
        "adapter.persistence",
        Set.of(
            "link.LinkKind",
            "link.LinkTotals",
            "representative.RepresentativeColumns",
            "representative.WordIndex",
            "sql.Chunks",
            "sql.DatabaseContact",
            "sql.Deadline",
            "sql.JdbcTransactions",
            "sql.KeyCondition",
            "sql.SqlExceptionTranslator",
            "sql.StatementExecutor",
            "sql.Utf8",
            "timeout.OnceWaitingSocketFactory"));
  }
}
