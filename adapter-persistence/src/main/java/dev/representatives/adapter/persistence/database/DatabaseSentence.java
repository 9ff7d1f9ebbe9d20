package dev.representatives.adapter.persistence.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Names the database to people, for a program that does not know what kinds there are. */
@Factory
final class DatabaseSentence {
  @Singleton
  @Named("database")
  Supplier<String> database(@Value("${datasources.default.url}") String jdbcUrl) {
    return new DatabaseLocation(jdbcUrl)::sentence;
  }
}
