package dev.representatives.adapter.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.flyway.DataSourceMigrationRunner;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateOutput;

/** Runs the migrations, and reports what the operator has to do if they fail. */
@Singleton
@Replaces(DataSourceMigrationRunner.class)
final class SchemaMigration implements BeanCreatedEventListener<DataSource> {
  private static final String NAME = "default";

  /** The errors that {@code migrate} resolves. */
  private static final Set<ErrorCode> PENDING =
      Set.of(
          CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED,
          CoreErrorCode.RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED);

  private static final Set<ErrorCode> UNKNOWN_HERE =
      Set.of(
          CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED,
          CoreErrorCode.APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED);

  private static final Set<ErrorCode> FAILED =
      Set.of(CoreErrorCode.FAILED_VERSIONED_MIGRATION, CoreErrorCode.FAILED_REPEATABLE_MIGRATION);

  private final ApplicationContext context;
  private final DataSourceResolver resolver;
  private final DataSourceMigrationRunner runner;

  SchemaMigration(
      ApplicationContext context,
      ApplicationEventPublisher<Object> publisher,
      DataSourceResolver resolver) {
    this.context = context;
    this.resolver = resolver;
    this.runner = new DataSourceMigrationRunner(context, publisher, resolver);
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    try {
      return runner.onCreated(event);
    } catch (FlywayException e) {
      var refusal = refusal(e);
      close(resolver.resolve(event.getBean()), refusal);
      throw refusal;
    }
  }

  /** The container does not manage the pool yet, and would leave its connections open. */
  private static void close(DataSource pool, ConfigurationException refusal) {
    if (pool instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        refusal.addSuppressed(e);
      }
    }
  }

  private ConfigurationException refusal(FlywayException e) {
    var pool = context.getBean(DatasourceConfiguration.class, Qualifiers.byName(NAME));
    var refusals = new DatabaseRefusals(pool.getUrl(), pool.getUsername());
    if (e instanceof FlywayValidateException) {
      return context
          .getBean(Flyway.class, Qualifiers.byName(NAME))
          .validateWithResult()
          .invalidMigrations
          .stream()
          .filter(migration -> !PENDING.contains(migration.errorDetails.errorCode))
          .findFirst()
          .map(migration -> new ConfigurationException(invalid(refusals.address(), migration), e))
          .orElseGet(() -> refusals.schemaNotMade(e));
    }
    if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new ConfigurationException(
          "The database at %s holds tables that are not of this service; give it one of its own."
              .formatted(refusals.address()),
          e);
    }
    return refusals.schemaNotMade(
        Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .findFirst()
            .orElse(e));
  }

  private static String invalid(String address, ValidateOutput migration) {
    var code = migration.errorDetails.errorCode;
    if (UNKNOWN_HERE.contains(code)) {
      return ("The database at %s is of a newer version of this service: it has the migration %s,"
              + " which this version does not know; start the newer version, or restore a backup of"
              + " before.")
          .formatted(address, migration.version);
    }
    if (FAILED.contains(code)) {
      return ("The migration %s of the database at %s has failed half-way; restore a backup of"
              + " before, or undo what it did and delete its row in flyway_schema_history.")
          .formatted(migration.version, address);
    }
    return ("The migration %s of the database at %s is not the one that this version has (%s);"
            + " start the version that created the database, or restore a backup.")
        .formatted(migration.version, address, code);
  }
}
