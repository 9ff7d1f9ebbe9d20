package dev.representatives.adapter.persistence;

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
 * Whether the schema has all that this program needs. A schema that is newer does not make it
 * unready: while an upgrade runs, the old instances go on beside the new ones.
 */
@Singleton
final class MigrationsIndicator implements HealthIndicator {
  private static final String NAME = "migrations";

  private final ExecutorService executor;
  private final BeanProvider<Flyway> flyway;

  /**
   * @param flyway made when the program starts, after the beans
   */
  MigrationsIndicator(
      @Named(TaskExecutors.BLOCKING) ExecutorService executor,
      @Named("default") BeanProvider<Flyway> flyway) {
    this.executor = executor;
    this.flyway = flyway;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(executor, this::look);
  }

  HealthResult look() {
    try {
      return result(flyway.get().info());
    } catch (FlywayException e) {
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
