package dev.representatives.bootstrap.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Arrays;

/**
 * The conversion word {@code stack}: prints an exception and its causes on indented lines. It
 * prints a message only if the message contains no data from callers.
 */
public final class StackTrace extends ThrowableHandlingConverter {
  @Override
  public String convert(ILoggingEvent event) {
    var text = new StringBuilder();
    if (event.getThrowableProxy() != null) {
      append(text, "", event.getThrowableProxy());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String relation, IThrowableProxy thrown) {
    text.append("\t").append(relation).append(LogText.line(headline(thrown))).append('\n');
    var frames = thrown.getStackTraceElementProxyArray();
    int own = frames.length - thrown.getCommonFrames();
    Arrays.stream(frames)
        .limit(own)
        .forEach(frame -> text.append("\t\t").append(frame.getSTEAsString()).append('\n'));
    if (thrown.getCommonFrames() > 0) {
      text.append("\t\t... ").append(thrown.getCommonFrames()).append(" more\n");
    }
    if (thrown.getSuppressed() != null) {
      Arrays.stream(thrown.getSuppressed()).forEach(s -> append(text, "suppressed: ", s));
    }
    if (thrown.getCause() != null) {
      append(text, "caused by: ", thrown.getCause());
    }
  }

  private static String headline(IThrowableProxy thrown) {
    return thrown instanceof ThrowableProxy proxy
        ? ThrowableText.of(proxy.getThrowable())
        : thrown.getClassName();
  }
}
