package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedCodingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "x-gzip",
        "*",
        "br, gzip",
        "gzip;q=0.1",
        "gzip ; q=1.0",
        "*;q=0, gzip",
        ", gzip,,",
        "identity;q=0.5, *",
        "gzip, identity"
      })
  void gzip_is_chosen_where_it_is_accepted(String accepted) {
    assertThat(AcceptedCodings.of(List.of(accepted)).prefersGzip()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ";",
        "identity",
        "br",
        "snappy",
        "gzip;q=0",
        "*;q=0",
        "gzip;q=0, *",
        "gzip;q=x",
        "gzip;q=2",
        "gzip;q=NaN",
        "gzip;q=0.5, identity",
        "notgzip"
      })
  void nothing_is_encoded_where_it_is_not(String accepted) {
    assertThat(AcceptedCodings.of(List.of(accepted)).prefersGzip()).isFalse();
  }

  @Test
  void several_lines_are_one_list() {
    assertThat(AcceptedCodings.of(List.of("br", "gzip")).prefersGzip()).isTrue();
    assertThat(AcceptedCodings.of(List.of("identity", "gzip;q=0.5")).prefersGzip()).isFalse();
  }
}
