package dev.representatives.adapter.persistence.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Provides a sentence that names the database, for code that does not know the vendors. */
@Factory
final class DatabaseSentence {
  @Singleton
  @Named("database")
  Supplier<String> database(@Value("${datasources.default.url}") String jdbcUrl) {
    return new DatabaseLocation(jdbcUrl)::sentence;
  }
}
