package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecodingTest {
  private static final long SEED = 20261126;

  @ParameterizedTest
  @CsvSource({
    "abc, abc",
    "a+b, a+b",
    "%2F%2f, //",
    "%25zz, %zz",
    "M%C3%BCller, M\u00fcller",
    "%F0%9F%98%80, \uD83D\uDE00",
    "'', ''"
  })
  void escapes_stand_for_bytes_of_utf_8(String encoded, String decoded) {
    assertThat(PercentDecoding.decode(encoded)).isEqualTo(decoded);
  }

  @Test
  void every_encoded_text_is_decoded_to_the_same() {
    var random = new Random(SEED);
    for (int i = 0; i < 1_000; i++) {
      String text =
          random
              .ints(random.nextInt(20), 0, 0xD800)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      var encoded = new StringBuilder();
      for (byte octet : text.getBytes(UTF_8)) {
        encoded.append("%%%02X".formatted(octet));
      }

      assertThat(PercentDecoding.decode(encoded.toString())).as("seed %d", SEED).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%C0%AF", "%ED%A0%80", "a%C3", "%F0%9F%98"})
  void bytes_that_are_not_utf_8_are_refused(String encoded) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> PercentDecoding.decode(encoded))
        .matches(problem -> problem.type() == ProblemType.INVALID_ENCODING);
  }

  @Test
  void a_segment_is_counted_from_the_base_path_and_decoded_by_itself() {
    var request = Requests.put("/api/v1/ingest/representatives/a%2Fb/accounts/%C3%BC?x=1");

    assertThat(PercentDecoding.segment(request, 0)).isEqualTo("representatives");
    assertThat(Parameters.key(request)).isEqualTo("a/b");
    assertThat(Parameters.linkedKey(request)).isEqualTo("\u00fc");
  }

  @Test
  void a_segment_may_be_empty() {
    assertThat(PercentDecoding.segment(Requests.get("/api/v1/ingest/accounts/"), 1)).isEmpty();
  }

  @Test
  void a_filter_refuses_a_path_or_query_that_is_not_utf_8() {
    var filter = new UriEncodingFilter();

    assertThatCode(() -> filter.check(Requests.get("/%C3%BC?x=%C3%BC"))).doesNotThrowAnyException();
    for (var target : new String[] {"/%ff", "/?x=%ff"}) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> filter.check(Requests.get(target)));
    }
  }
}
