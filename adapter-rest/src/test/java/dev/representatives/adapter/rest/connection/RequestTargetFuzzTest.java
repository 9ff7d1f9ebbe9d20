package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.FuzzInputs;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;

class RequestTargetFuzzTest {
  @FuzzInputs
  void a_target_is_refused_or_a_path_that_stays_the_same(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    String sent = new String(bytes, ISO_8859_1);

    for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.OPTIONS, HttpMethod.CONNECT}) {
      var target = RequestTarget.originForm(method, sent);

      if (target.isPresent() && !target.get().equals("*")) {
        assertThat(target.get()).startsWith("/").doesNotStartWith("//").matches("[!-~]+");
        assertThat(RequestTarget.originForm(HttpMethod.GET, target.get())).isEqualTo(target);
        String uri = target.get().replaceAll("[\\[\\]]", "x");
        assertThat(URI.create(uri).getRawPath()).startsWith("/");
        assertThat(URI.create(uri).getRawFragment()).isNull();
        assertThat(URI.create(uri).getRawAuthority()).isNull();
      }
    }
    String escaped = RequestTarget.escaped(sent);
    assertThat(escaped).startsWith("/").doesNotStartWith("//").matches("[!-~]+");
    assertThat(URI.create(escaped.replaceAll("[\\[\\]]", "x")).getRawAuthority()).isNull();
  }
}
