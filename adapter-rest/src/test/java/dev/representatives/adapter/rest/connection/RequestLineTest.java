package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineTest {
  private final RequestLine line = new RequestLine();

  @ParameterizedTest
  @CsvSource({
    "'GET /a HTTP/9.9\r\nHost: b', /a",
    "'GET /a', /a",
    "'GET  /a b HTTP/1.1', /a",
    "'GET /\u00e9 HTTP/1.1', /\u00e9"
  })
  void the_target_is_kept(String sent, String target) {
    see(sent);

    assertThat(line.target()).contains(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GARBAGE", "GET", "GET a HTTP/1.1", "GET\r\n/a b", " /a"})
  void a_line_without_a_path_has_no_target(String sent) {
    see(sent);

    assertThat(line.target()).isEmpty();
  }

  @Test
  void a_line_in_parts_is_put_together_and_cut() {
    see("\r\n");
    see("GE");
    see("GET /");
    see("GET /" + "a".repeat(20_000));

    assertThat(line.target()).hasValueSatisfying(target -> assertThat(target).matches("/a{507}"));
  }

  @Test
  void what_follows_the_line_is_not_taken_for_it() {
    see("GET /a HTTP/1.1\r\n");
    line.read(Unpooled.copiedBuffer("GET /a HTTP/1.1\r\n", ISO_8859_1).readerIndex(17), 0);
    see("GET /b HTTP/1.1\r\n");
    assertThat(line.target()).contains("/a");

    line.begin();
    see("GET /c HTTP/1.1\r\n");
    assertThat(line.target()).contains("/c");
  }

  private void see(String text) {
    line.see(Unpooled.copiedBuffer(text, ISO_8859_1));
  }
}
