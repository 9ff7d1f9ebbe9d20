package dev.representatives.adapter.rest.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates every response (RFC 9110, section 6.6.1). The framework omits the date where a filter
 * responds and where a request is malformed, and writes a day of the month with one digit, which
 * section 5.6.7 does not allow.
 */
final class ResponseDate extends ChannelOutboundHandlerAdapter {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private long formattedSecond = -1;
  private String formatted = "";

  ResponseDate(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      response.headers().set(HttpHeaderNames.DATE, date());
    }
    super.write(context, message, promise);
  }

  private String date() {
    var now = clock.instant();
    if (now.getEpochSecond() != formattedSecond) {
      formattedSecond = now.getEpochSecond();
      formatted = FORM.format(now);
    }
    return formatted;
  }
}
