package dev.representatives.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1 bytes",
    "1025, 1025 bytes",
    "1024, 1 KiB",
    "1536000, 1500 KiB",
    "1048576, 1 MiB",
    "10485760, 10 MiB"
  })
  void a_size_is_named_in_the_largest_unit_without_a_remainder(long bytes, String words) {
    assertThat(new ByteSize(bytes)).hasToString(words);
  }

  @Test
  void the_smaller_limit_of_a_body_is_named() {
    assertThat(new BodyLimit(Long.MAX_VALUE, 1 << 20).detail())
        .isEqualTo("The body exceeds the limit of 1 MiB.");
    assertThat(new BodyLimit(1 << 10, 1 << 20).detail())
        .isEqualTo("The body exceeds the limit of 1 KiB.");
  }
}
