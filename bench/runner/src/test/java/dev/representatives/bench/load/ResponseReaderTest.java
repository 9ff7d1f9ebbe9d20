package dev.representatives.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 \r\ncontent-length:5\r\nETag: \"1\"\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "5\r\n"
            + "hello\r\n"
            + "b\r\n"
            + "0\r\n\r\n"
            + " world\r\n"
            + "0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
      })
  void a_response_is_complete_with_its_last_byte(String response) {
    byte[] bytes = response.getBytes(US_ASCII);
    var reader = new ResponseReader();
    int complete = 0;
    while (!reader.read(bytes, complete)) {
      complete++;
    }

    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.isLast()).isFalse();
    assertThat(complete).isEqualTo(bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection: close", "connection: CLOSE"})
  void a_server_can_close_the_connection(String header) {
    byte[] bytes = ("HTTP/1.1 503 Busy\r\n" + header + "\r\n\r\n").getBytes(US_ASCII);
    var reader = new ResponseReader();

    assertThat(reader.read(bytes, bytes.length)).isTrue();
    assertThat(reader.status()).isEqualTo(503);
    assertThat(reader.isLast()).isTrue();
  }
}
