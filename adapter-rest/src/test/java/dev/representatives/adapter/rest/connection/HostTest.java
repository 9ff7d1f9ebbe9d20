package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "a:",
        "a:80",
        "a:65535",
        "1.2.3.4:8080",
        "[::1]",
        "[::1]:80",
        "[2001:db8::1]",
        "a_b.example",
        "a%41",
        "a-b.c"
      })
  void a_host_with_an_optional_port_is_one(String text) {
    assertThat(Host.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "user@a",
        "a:99999x",
        "a:65536",
        "a:-1",
        "a:80:80",
        "[::1",
        "[]",
        "[zz]",
        "[::1]x",
        "<a>",
        "a/b",
        "a?b",
        "a#b",
        "%zz",
        "a%4",
        "\u00e9",
        "a\"",
        "a\\b",
        "a\u0001",
        "::1"
      })
  void anything_else_is_none(String text) {
    assertThat(Host.isValid(text)).isFalse();
  }
}
