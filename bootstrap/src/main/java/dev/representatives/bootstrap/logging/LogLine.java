package dev.representatives.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** The conversion word {@code line}: prints its content on one line, with line breaks replaced. */
public final class LogLine extends CompositeConverter<ILoggingEvent> {
  @Override
  protected String transform(ILoggingEvent event, String text) {
    return LogText.line(text);
  }
}
