package dev.representatives.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.slf4j.Marker;

/**
 * Leaves out, whatever the levels are, what libraries tell of callers: the paths of requests, which
 * are theirs to choose, and at the level TRACE the values of statements and headers.
 */
public final class LibraryLogFilter extends TurboFilter {
  private static final String OURS = "dev.representatives.";
  private static final List<String> TELL_OF_REQUESTS =
      List.of("io.micronaut.http.", "io.micronaut.context.event.");

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] parameters,
      Throwable thrown) {
    // Asked before the levels are, many times for each request: what is not said anyway ends here.
    return level.isGreaterOrEqual(Level.INFO)
            || !level.isGreaterOrEqual(logger.getEffectiveLevel())
            || isDiscreet(logger.getName(), level)
        ? FilterReply.NEUTRAL
        : FilterReply.DENY;
  }

  private static boolean isDiscreet(String logger, Level level) {
    return logger.startsWith(OURS)
        || (level == Level.DEBUG && TELL_OF_REQUESTS.stream().noneMatch(logger::startsWith));
  }
}
