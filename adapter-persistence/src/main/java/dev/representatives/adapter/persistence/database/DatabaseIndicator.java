package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;

/**
 * Whether the pool provides a connection that responds. The result does not reveal the location of
 * the database. A pool that requests have exhausted does not make the instance unready while the
 * database responds: overloaded instances that left the load balancer would shift their load to the
 * others.
 */
@Singleton
final class DatabaseIndicator implements HealthIndicator {
  private static final String NAME = "database";
  private static final int LONGEST_ANSWER_SECONDS = 2;

  private final ExecutorService executor;
  private final DataSource pool;
  private final SqlExceptionTranslator translator;

  DatabaseIndicator(
      @Named(TaskExecutors.BLOCKING) ExecutorService executor,
      DataSource dataSource,
      DataSourceResolver resolver,
      SqlExceptionTranslator translator) {
    this.executor = executor;
    this.pool = resolver.resolve(dataSource);
    this.translator = translator;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(executor, this::look);
  }

  HealthResult look() {
    return HealthResult.builder(NAME, answers() ? HealthStatus.UP : HealthStatus.DOWN).build();
  }

  private boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(LONGEST_ANSWER_SECONDS);
    } catch (SQLException e) {
      return translator.isOverload(e);
    }
  }
}
