package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Octets;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  private static final long SEED = System.nanoTime();

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/a-._~!$&'()*+,;=:@b", "/%41%c3%BC", "/a?b=c&d[]=/?e", "/%2E%2E/%2F"})
  void a_target_in_origin_form_stays_as_it_is(String target) {
    assertThat(RequestTarget.originForm(HttpMethod.GET, target)).contains(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a#b",
        "/a?b#c",
        "/\u00c3\u00bc",
        "/?q=\u00fc",
        "/%",
        "/%4",
        "/%zz",
        "/?%g1",
        "/a\\b",
        "/a\"b",
        "/<",
        "/a^b",
        "/a`b",
        "/{a}",
        "/a|b",
        "/[a]",
        "/a\u0001",
        "/a\u007f",
        "/a b"
      })
  void a_target_with_a_character_that_must_be_encoded_is_malformed(String target) {
    assertThat(RequestTarget.originForm(HttpMethod.GET, target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a/b?c, /b?c",
    "HTTPS://a:8080/b, /b",
    "http://a, /",
    "http://a?b, /?b",
    "http://[::1]:80/b, /b",
    "//a:b/c, /.//a:b/c",
    "http://a//b, /.//b"
  })
  void a_target_that_names_a_host_is_the_path_in_it(String target, String path) {
    assertThat(RequestTarget.originForm(HttpMethod.GET, target)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http:///b", "http://user@a/b", "http://a:x/b", "ftp://a/b", "a", "a:b", ""})
  void a_target_without_a_host_of_http_is_malformed(String target) {
    assertThat(RequestTarget.originForm(HttpMethod.GET, target)).isEmpty();
  }

  @Test
  void an_asterisk_is_a_target_of_options_alone() {
    assertThat(RequestTarget.originForm(HttpMethod.OPTIONS, "*")).contains("*");
    assertThat(RequestTarget.originForm(HttpMethod.GET, "*")).isEmpty();
  }

  @Test
  void an_authority_is_a_target_of_connect_alone() {
    assertThat(RequestTarget.originForm(HttpMethod.CONNECT, "a:80")).contains("/");
    assertThat(RequestTarget.originForm(HttpMethod.CONNECT, "/a")).isEmpty();
    assertThat(RequestTarget.originForm(HttpMethod.GET, "a:80")).isEmpty();
  }

  @Test
  void whatever_was_sent_and_escaped_is_a_uri_reference() {
    var random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String sent = Octets.of(random);

      String escaped = RequestTarget.escaped(sent);

      assertThat(URI.create(escaped)).as("seed %d, sent %s", SEED, sent).isNotNull();
      assertThat(escaped).startsWith("/").isPrintable().isASCII();
    }
  }
}
