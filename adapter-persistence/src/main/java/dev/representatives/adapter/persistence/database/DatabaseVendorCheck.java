package dev.representatives.adapter.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;

/** Rejects the URL of an unsupported database before the pool looks for its missing driver. */
@Singleton
final class DatabaseVendorCheck implements BeanInitializedEventListener<DatasourceConfiguration> {
  @Override
  public DatasourceConfiguration onInitialized(
      BeanInitializingEvent<DatasourceConfiguration> event) {
    DatabaseVendor.of(event.getBean().getUrl());
    return event.getBean();
  }
}
