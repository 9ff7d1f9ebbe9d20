package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseDateTest {
  private Instant now = Instant.parse("2026-12-01T08:05:03.999Z");
  private final EmbeddedChannel channel = new EmbeddedChannel(new ResponseDate(() -> now));

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void a_response_has_its_date_in_the_fixed_form_of_http() {
    assertThat(dateOf(response(HttpResponseStatus.BAD_REQUEST)))
        .isEqualTo("Tue, 01 Dec 2026 08:05:03 GMT");
  }

  @Test
  void a_response_of_the_next_second_has_another_date() {
    dateOf(response(HttpResponseStatus.OK));
    now = now.plus(Duration.ofMillis(1));

    assertThat(dateOf(response(HttpResponseStatus.OK))).isEqualTo("Tue, 01 Dec 2026 08:05:04 GMT");
  }

  @Test
  void a_date_in_another_form_is_replaced() {
    var response = response(HttpResponseStatus.OK);
    response.headers().set(HttpHeaderNames.DATE, "Tue, 1 Dec 2026 08:05:03 GMT");

    assertThat(dateOf(response)).isEqualTo("Tue, 01 Dec 2026 08:05:03 GMT");
  }

  @Test
  void an_interim_response_has_no_date() {
    assertThat(dateOf(response(HttpResponseStatus.CONTINUE))).isNull();
  }

  @Test
  void what_is_no_response_passes() {
    channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);

    Object written = channel.readOutbound();
    assertThat(written).isSameAs(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  private String dateOf(HttpResponse response) {
    channel.writeOutbound(response);
    HttpResponse written = channel.readOutbound();
    return written.headers().get(HttpHeaderNames.DATE);
  }

  private static HttpResponse response(HttpResponseStatus status) {
    return new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
  }
}
