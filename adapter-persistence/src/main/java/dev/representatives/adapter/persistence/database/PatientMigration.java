package dev.representatives.adapter.persistence.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets a migration take as long as it needs: on many rows, an index takes longer than a request may
 * wait. The pool restores the timeout when it gets the connection back.
 */
final class PatientMigration implements Callback {
  private static final int UNLIMITED = 0;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      context.getConnection().setNetworkTimeout(Runnable::run, UNLIMITED);
    } catch (SQLException e) {
      throw new FlywayException("Error setting the network timeout: " + e.getMessage(), e);
    }
  }

  @Override
  public String getCallbackName() {
    return "patient-migration";
  }
}
