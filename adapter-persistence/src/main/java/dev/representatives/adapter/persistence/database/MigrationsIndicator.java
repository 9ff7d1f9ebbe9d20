package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.reactivestreams.Publisher;

/**
 * Whether the schema has everything that this program needs. A newer schema does not make the
 * instance unready: during an upgrade, old instances keep running next to the new ones. While
 * requests use every connection of the pool, the last result applies. It is initially UP, since the
 * service does not start without its migrations.
 */
@Singleton
final class MigrationsIndicator implements HealthIndicator {
  private static final String NAME = "migrations";

  private final ExecutorService executor;
  private final BeanProvider<Flyway> flyway;
  private final SqlExceptionTranslator translator;
  private volatile HealthResult seen = HealthResult.builder(NAME, HealthStatus.UP).build();

  /**
   * @param flyway created when the program starts, after the beans
   * @param translator determines why no connection was available
   */
  MigrationsIndicator(
      @Named(TaskExecutors.BLOCKING) ExecutorService executor,
      @Named("default") BeanProvider<Flyway> flyway,
      SqlExceptionTranslator translator) {
    this.executor = executor;
    this.flyway = flyway;
    this.translator = translator;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(executor, this::look);
  }

  HealthResult look() {
    try {
      seen = result(flyway.get().info());
      return seen;
    } catch (FlywayException e) {
      if (translator.isOverload(e)) {
        return seen;
      }
      return HealthResult.builder(NAME, HealthStatus.DOWN).build();
    }
  }

  private static HealthResult result(MigrationInfoService migrations) {
    boolean complete =
        migrations.pending().length == 0
            && Arrays.stream(migrations.all())
                .noneMatch(migration -> migration.getState().isFailed());
    return HealthResult.builder(NAME, complete ? HealthStatus.UP : HealthStatus.DOWN)
        .details(Map.of("version", version(migrations.current())))
        .build();
  }

  private static String version(MigrationInfo current) {
    return current == null ? "none" : current.getVersion().getVersion();
  }
}
