package dev.representatives.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All loggers are set to the most detailed level. */
class LibraryLogFilterTest {
  private final LoggerContext context = new LoggerContext();

  LibraryLogFilterTest() {
    context.getLogger("ROOT").setLevel(Level.TRACE);
    context.addTurboFilter(new LibraryLogFilter());
  }

  @ParameterizedTest
  @CsvSource({
    "com.zaxxer.hikari.pool.HikariPool, DEBUG",
    "io.micronaut.http.server.netty.RoutingInBoundHandler, INFO",
    "io.micronaut.context.event.ApplicationEventPublisher, INFO",
    "dev.representatives.bootstrap.Main, TRACE",
  })
  void a_logger_may_say_this_and_all_above_and_nothing_below(String name, String lowest) {
    var logger = context.getLogger(name);
    var level = Level.toLevel(lowest);

    assertThat(logger.isErrorEnabled()).isTrue();
    assertThat(logger.isInfoEnabled()).isTrue();
    assertThat(logger.isDebugEnabled()).isEqualTo(Level.DEBUG.isGreaterOrEqual(level));
    assertThat(logger.isTraceEnabled()).isEqualTo(Level.TRACE.isGreaterOrEqual(level));
  }
}
