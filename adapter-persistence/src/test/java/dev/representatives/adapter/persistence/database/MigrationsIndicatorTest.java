package dev.representatives.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class MigrationsIndicatorTest {
  private static final String OURS = "classpath:db/migration/h2";
  private static final String NEWER = "classpath:db/migration/newer";

  private final String database =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

  @Test
  void a_schema_with_all_migrations_is_up_with_its_version() {
    String newest = flyway(OURS).load().migrate().targetSchemaVersion;

    var result = look();

    assertThat(result.getStatus()).isEqualTo(HealthStatus.UP);
    assertThat(result.getDetails()).isEqualTo(Map.of("version", newest));
  }

  @Test
  void a_schema_that_lacks_a_migration_is_down() {
    flyway(OURS).target("3").load().migrate();

    var result = look();

    assertThat(result.getStatus()).isEqualTo(HealthStatus.DOWN);
    assertThat(result.getDetails()).isEqualTo(Map.of("version", "3"));
  }

  @Test
  void an_empty_schema_is_down() {
    var result = look();

    assertThat(result.getStatus()).isEqualTo(HealthStatus.DOWN);
    assertThat(result.getDetails()).isEqualTo(Map.of("version", "none"));
  }

  @Test
  void a_schema_that_a_newer_program_has_migrated_is_up() {
    flyway(OURS, NEWER).load().migrate();

    var result = look();

    assertThat(result.getStatus()).isEqualTo(HealthStatus.UP);
    assertThat(result.getDetails()).isEqualTo(Map.of("version", "1000"));
  }

  @Test
  void a_database_that_does_not_respond_is_down() {
    var unreachable = Flyway.configure().dataSource("jdbc:h2:tcp://127.0.0.1:1/x", "sa", "").load();

    var result = look(unreachable);

    assertThat(result.getStatus()).isEqualTo(HealthStatus.DOWN);
    assertThat(result.getDetails()).isNull();
  }

  private HealthResult look() {
    return look(flyway(OURS).load());
  }

  private static HealthResult look(Flyway flyway) {
    return new MigrationsIndicator(
            ForkJoinPool.commonPool(), () -> flyway, new SqlExceptionTranslator(() -> false))
        .look();
  }

  private FluentConfiguration flyway(String... locations) {
    return Flyway.configure().dataSource(database, "sa", "").locations(locations);
  }
}
