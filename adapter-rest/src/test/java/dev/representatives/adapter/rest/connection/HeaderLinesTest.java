package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLinesTest {
  private final HeaderLines lines = new HeaderLines();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\n\r\n",
        "\r\n\r\nGET / HTTP/1.1\r\nX: a b\tc\r\n\r\n",
        "\r\n",
        ""
      })
  void lines_that_begin_with_their_first_word_are_clear_however_they_are_cut(String header) {
    assertThat(isMisleading(header)).isFalse();
    for (int cut = 0; cut <= header.length(); cut++) {
      lines.beginRequest();
      read(header.substring(0, cut));
      read(header.substring(cut));
      assertThat(lines.isMisleading()).as("cut at %d", cut).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " GET / HTTP/1.1\r\n",
        "\tGET / HTTP/1.1\r\n",
        "\nGET / HTTP/1.1\r\n",
        "\rGET / HTTP/1.1\r\n",
        "\r\n GET / HTTP/1.1\r\n",
        "\r\r\nGET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n",
        "GET / HTTP/1.1\r\nX: a\r\n b\r\n",
        "GET / HTTP/1.1\r\nX: a\r\n\tb\r\n",
        "GET / HTTP/1.1\r\nX: a\r\n \r\n\r\n"
      })
  void a_line_that_begins_with_a_blank_is_misleading_however_it_is_cut(String header) {
    for (int cut = 0; cut <= header.length(); cut++) {
      lines.beginRequest();
      read(header.substring(0, cut));
      read(header.substring(cut));
      assertThat(lines.isMisleading()).as("cut at %d", cut).isTrue();
    }
  }

  @Test
  void a_body_has_no_lines_and_its_trailers_have() {
    read("PUT / HTTP/1.1\r\n");
    lines.end();
    read("\r\n a\r\n b");
    assertThat(lines.isMisleading()).isFalse();

    lines.beginTrailers();
    read("X: a\r\n");
    assertThat(lines.isMisleading()).isFalse();
    read(" b\r\n");
    assertThat(lines.isMisleading()).isTrue();
  }

  @Test
  void the_first_trailer_may_not_begin_with_a_blank_either() {
    lines.beginTrailers();

    assertThat(isMisleading(" X: a\r\n")).isTrue();
  }

  @Test
  void the_next_request_is_seen_for_itself() {
    assertThat(isMisleading(" GET / HTTP/1.1\r\n")).isTrue();

    lines.beginRequest();
    assertThat(isMisleading("GET / HTTP/1.1\r\n")).isFalse();
  }

  private boolean isMisleading(String text) {
    read(text);
    return lines.isMisleading();
  }

  private void read(String text) {
    // What is before the begin was read earlier, and what is behind is still unread.
    var bytes = Unpooled.copiedBuffer("\r\n " + text + " ", ISO_8859_1);
    lines.read(bytes.readerIndex(3 + text.length()), 3);
  }
}
