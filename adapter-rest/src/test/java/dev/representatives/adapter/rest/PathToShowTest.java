package dev.representatives.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathToShowTest {
  private static final long SEED = 20261125;

  @Test
  void an_encoded_path_that_is_cut_is_a_uri_reference() {
    var random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String sent = Octets.of(random);

      String cut = OwnPath.cut("/" + URLEncoder.encode(sent, UTF_8), random.nextInt(1, 80));

      assertThat(URI.create(cut)).as("seed %d, sent %s", SEED, sent).isNotNull();
    }
  }

  @Test
  void an_escape_is_never_cut() {
    assertThat(OwnPath.cut("/a%F0%9F", 8)).isEqualTo("/a%F0%9F");
    assertThat(OwnPath.cut("/a%F0%9F", 7)).isEqualTo("/a%F0");
    assertThat(OwnPath.cut("/a%F0%9F", 6)).isEqualTo("/a%F0");
    assertThat(OwnPath.cut("/a%F0%9F", 5)).isEqualTo("/a%F0");
    assertThat(OwnPath.cut("/a%F0%9F", 4)).isEqualTo("/a");
    assertThat(OwnPath.cut("/abc", 2)).isEqualTo("/a");
  }
}
