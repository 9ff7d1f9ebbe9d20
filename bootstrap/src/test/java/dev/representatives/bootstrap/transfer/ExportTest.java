package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.Service;
import dev.representatives.domain.representative.RepresentativeField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is played by a server whose second part can fail. */
class ExportTest {
  private static final String FIRST =
      "{\"data\":[{\"reference\":\"R-1\",\"name\":\"Jane\",\"custom_fields\":{\"collections\":"
          + "{\"b\":1.50}}}],\"next_cursor\":\"c+1\"}";
  private static final String SECOND =
      "{\"data\":[{\"reference\":\"R-2\",\"name\":null,\"custom_fields\":{\"collections\":"
          + "{\"a\":\"1\"}},\"accounts_total\":2}],\"next_cursor\":null}";

  @TempDir private Path directory;

  private final PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
  private HttpServer server;
  private int statusOfSecond = 200;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(directory.resolve("key"), "rep_a_b_c");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/ingest/representatives",
        exchange -> {
          boolean isSecond = exchange.getRequestURI().getRawQuery().endsWith("&cursor=c%2B1");
          byte[] body = (isSecond ? SECOND : FIRST).getBytes(UTF_8);
          exchange.sendResponseHeaders(isSecond ? statusOfSecond : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void columns_of_custom_fields_are_those_of_all_parts() throws IOException {
    var file = directory.resolve("people.csv");
    var fields = Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName);
    String noneAfterTheName = ",".repeat(RepresentativeField.values().length - 1);

    export().to(file);

    assertThat(file)
        .content()
        .isEqualTo(
            "reference,"
                + fields.collect(joining(","))
                + ",accounts_total,documents_total,created_at,updated_at,"
                + "custom_fields.collections.a,custom_fields.collections.b\r\n"
                + "R-1,Jane"
                + noneAfterTheName
                + ",,,,,,1.50\r\n"
                + "R-2,"
                + noneAfterTheName
                + ",2,,,,\"\"\"1\"\"\",\r\n");
  }

  @Test
  void lines_are_the_entries_of_the_lists() {
    var out = new ByteArrayOutputStream();

    export().to(out, Format.NDJSON);

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "{\"reference\":\"R-1\",\"name\":\"Jane\",\"custom_fields\":{\"collections\":{\"b\":1.50}}}",
            "{\"reference\":\"R-2\",\"name\":null,\"custom_fields\":{\"collections\":{\"a\":\"1\"}},"
                + "\"accounts_total\":2}");
  }

  @Test
  void an_export_that_breaks_off_leaves_nothing() throws IOException {
    statusOfSecond = 500;
    var out = new ByteArrayOutputStream();
    var file = Files.writeString(directory.resolve("people.csv"), "old");

    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> export().to(file))
        .withMessageStartingWith("The export is not complete: ")
        .satisfies(failure -> assertThat(failure.hasBegun()).isTrue());
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> export().to(out, Format.NDJSON));

    assertThat(file).hasContent("old");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("key", "people.csv");
    assertThat(out.size()).isZero();
  }

  private Export export() {
    var service =
        Service.at("http://127.0.0.1:" + server.getAddress().getPort(), directory.resolve("key"));
    return new Export(service, Resource.REPRESENTATIVES, silence, false);
  }
}
