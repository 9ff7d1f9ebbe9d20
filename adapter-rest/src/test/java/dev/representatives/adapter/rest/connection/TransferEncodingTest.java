package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferEncodingTest {
  @Test
  void without_the_header_nothing_is_in_doubt() {
    assertThat(TransferEncoding.isAmbiguous(List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", " chunked ", ",chunked", "chunked, ,", "\tchunked"})
  void chunked_alone_is_clear(String field) {
    assertThat(TransferEncoding.isAmbiguous(List.of(field))).isFalse();
    assertThat(TransferEncoding.isAmbiguous(List.of("", field))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "xchunked",
        "chunked, chunked",
        "gzip, chunked",
        "chunked;q=1",
        "\"chunked\"",
        "chunked\u000b",
        "identity"
      })
  void all_else_is_in_doubt(String field) {
    assertThat(TransferEncoding.isAmbiguous(List.of(field))).isTrue();
  }

  @Test
  void twice_chunked_is_in_doubt_on_two_lines_too() {
    assertThat(TransferEncoding.isAmbiguous(List.of("chunked", "chunked"))).isTrue();
  }
}
