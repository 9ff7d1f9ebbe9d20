package dev.representatives.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        " application/json ",
        "application/json;",
        "application/json; ;",
        "application/json;charset=utf-8",
        "application/json; CHARSET=UTF-8",
        "application/json; charset=utf8",
        "application/json; Charset=\"UTF-8\"",
        "application/json; charset=\"ut\\f-8\"",
        "application/json; charset = utf-8",
        "application/json; charset=utf-8; charset=UTF8",
        "application/json; profile=\"a;charset=latin1\"; v=1",
        "application/json;\todata=verbose"
      })
  void json_in_utf8_is_known_however_it_is_written(String value) {
    assertThat(ContentType.parse(value))
        .hasValueSatisfying(
            type -> {
              assertThat(type.mediaType()).isEqualTo("application/json");
              assertThat(type.isUtf8()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; CHARSET=iso-8859-1",
        "application/json; Charset=utf-16",
        "application/json; charset=us-ascii",
        "application/json; charset=\"\"",
        "application/json; charset='utf-8'",
        "application/json; charset=\" utf-8\"",
        "application/json; charset=utf-8; charset=latin1",
        "application/json; charset=latin1; CHARSET=utf-8",
        "application/json; a=b; cHaRsEt=\"latin1\"",
        "application/json; charset*=iso-8859-1''latin1"
      })
  void another_encoding_is_seen_wherever_it_stands(String value) {
    assertThat(ContentType.parse(value))
        .hasValueSatisfying(type -> assertThat(type.isUtf8()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "json",
        "application/",
        "/json",
        "application/json application/json",
        "application/json, application/json",
        "application/json; charset",
        "application/json; charset=",
        "application/json; charset=\"utf-8",
        "application/json; charset=\"utf-8\\",
        "application/json; charset=\"utf-8\"x",
        "application/json charset=utf-8",
        "application/json; =utf-8",
        "application/\u00e9"
      })
  void what_is_not_well_formed_is_no_content_type(String value) {
    assertThat(ContentType.parse(value)).isEmpty();
  }
}
