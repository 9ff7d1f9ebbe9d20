package dev.representatives.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.slf4j.Marker;

/**
 * Drops library messages about callers at any configured level: request paths, which callers
 * choose, and at the level TRACE the values of statements and headers.
 */
public final class LibraryLogFilter extends TurboFilter {
  private static final String OURS = "dev.representatives.";
  private static final List<String> ABOUT_REQUESTS =
      List.of("io.micronaut.http.", "io.micronaut.context.event.");

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] parameters,
      Throwable thrown) {
    // Called before the level check, many times for each request, so the comparison comes first.
    return level.isGreaterOrEqual(Level.INFO)
            || !level.isGreaterOrEqual(logger.getEffectiveLevel())
            || isHarmless(logger.getName(), level)
        ? FilterReply.NEUTRAL
        : FilterReply.DENY;
  }

  private static boolean isHarmless(String logger, Level level) {
    return logger.startsWith(OURS)
        || (level == Level.DEBUG && ABOUT_REQUESTS.stream().noneMatch(logger::startsWith));
  }
}
