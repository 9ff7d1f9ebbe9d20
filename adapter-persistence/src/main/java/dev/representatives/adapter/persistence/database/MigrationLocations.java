package dev.representatives.adapter.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.flyway.DefaultFlywayConfigurationCustomizer;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Chooses the migrations for the vendor in the URL, and gives them time. */
@Singleton
@Named("default")
@Replaces(DefaultFlywayConfigurationCustomizer.class)
final class MigrationLocations implements FlywayConfigurationCustomizer {
  private final DatabaseVendor vendor;

  MigrationLocations(@Named("default") DatasourceConfiguration pool) {
    this.vendor = DatabaseVendor.of(pool.getUrl());
  }

  @Override
  public void customizeFluentConfiguration(FluentConfiguration configuration) {
    configuration.locations("classpath:" + vendor.migrations());
    configuration.callbacks(new PatientMigration());
    // By default, Flyway ignores migrations of a newer program, whose rows this one cannot read.
    configuration.ignoreMigrationPatterns(new String[0]);
  }

  @Override
  public String getName() {
    return "default";
  }
}
