package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "a, 10",
    "1F, 31",
    "0010, 16",
    "2;ext=1, 2",
    "'2 ;ext', 2",
    "'2\t;ext', 2",
    "7fffffff, 2147483647",
    "80000000, 2147483647",
    "ffffffffffffffffffff, 2147483647"
  })
  void a_hexadecimal_size_is_read_with_what_may_follow(String line, long size) {
    assertThat(parse(line)).hasValue(size);
    assertThat(parse(line + "\r")).hasValue(size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\r", " 2", "-1", "+1", "x", "2x", "2 x", "0x2", ";ext", "2\r\r", "2 ", "2\t"})
  void anything_else_is_no_size(String line) {
    assertThat(parse(line)).isEmpty();
  }

  private static OptionalLong parse(String line) {
    // The bytes around the line are not part of it.
    var bytes = Unpooled.copiedBuffer("1" + line + "1", ISO_8859_1);
    return ChunkSize.parse(bytes, 1, line.length());
  }
}
