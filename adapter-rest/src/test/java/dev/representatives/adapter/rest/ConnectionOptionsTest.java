package dev.representatives.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionOptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "close | close",
        "Close | close",
        ", x, CLOSE | close",
        "keep-alive, close | close",
        "x, Keep-Alive | keep-alive",
        "x, y | x, y",
        "closed | closed",
        "\"close\" | \"close\""
      })
  void what_the_list_says_of_the_end_stands_alone(String sent, String simplified) {
    var headers = new DefaultHttpHeaders();
    headers.add("Connection", sent);

    ConnectionOptions.simplify(headers);

    assertThat(headers.getAll("Connection")).containsExactly(simplified);
  }

  @ParameterizedTest
  @CsvSource({"x, close", "keep-alive, close", "'', close"})
  void several_lines_are_one_list(String first, String second) {
    var headers = new DefaultHttpHeaders();
    headers.add("Connection", List.of(first, second));

    ConnectionOptions.simplify(headers);

    assertThat(headers.getAll("Connection")).containsExactly("close");
  }
}
