package dev.representatives.adapter.persistence.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import java.sql.SQLException;

/**
 * Removes a connection from the pool when its server refuses to work. After a failover, a
 * connection to the former primary still responds, but can never write again. The pool would keep
 * it, since it only removes a connection that is broken.
 */
final class RefusedConnections implements SQLExceptionOverride {
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return SqlExceptionTranslator.isRefusal(failure)
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
