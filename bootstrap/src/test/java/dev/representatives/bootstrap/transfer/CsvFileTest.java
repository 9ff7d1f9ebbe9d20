package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.bootstrap.client.ClientException;
import dev.representatives.bootstrap.client.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Problem PROBLEM = new Problem("EMAIL_INVALID", "/email: \"x\"; no address");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void the_delimiter_is_that_of_the_header(String delimiter) throws IOException {
    var file = accounts("account_number" + delimiter + "name\nA-1" + delimiter + "\"a,b;c\td\"\n");

    assertThat(InputFiles.lines(file))
        .containsExactly("{\"account_number\":\"A-1\",\"name\":\"a,b;c\\td\"}");
  }

  @Test
  void a_delimiter_in_quotes_does_not_count() throws IOException {
    var file = representatives("reference;\"custom_fields.collections.a,b,c\"\nR-1;x\n");

    assertThat(InputFiles.lines(file))
        .containsExactly(
            "{\"reference\":\"R-1\",\"custom_fields\":{\"collections\":{\"a,b,c\":\"x\"}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", BYTE_ORDER_MARK})
  void a_byte_order_mark_is_no_part_of_a_name(String begin) throws IOException {
    var file = accounts(begin + "account_number,name\r\nÄ-1,Müller\r\n");

    assertThat(InputFiles.lines(file))
        .containsExactly("{\"account_number\":\"Ä-1\",\"name\":\"Müller\"}");
  }

  @Test
  void cells_have_quotes_delimiters_and_line_breaks() throws IOException {
    var file = accounts("account_number,name\nA-1,\"a \"\"b\"\", c\r\nd\"\n\nA-2,e\n");

    assertThat(file.count()).isEqualTo(2);
    assertThat(InputFiles.lines(file))
        .containsExactly(
            "{\"account_number\":\"A-1\",\"name\":\"a \\\"b\\\", c\\r\\nd\"}",
            "{\"account_number\":\"A-2\",\"name\":\"e\"}");
  }

  @Test
  void an_empty_cell_is_null() throws IOException {
    var file =
        representatives(
            "reference,name,accounts,custom_fields.collections.x,op\nR-1,,,,\nR-2,\"\",,5,patch\n");

    assertThat(InputFiles.lines(file))
        .containsExactly(
            "{\"reference\":\"R-1\",\"name\":null,\"accounts\":null,\"op\":null,"
                + "\"custom_fields\":{\"collections\":{\"x\":null}}}",
            "{\"reference\":\"R-2\",\"name\":null,\"accounts\":null,\"op\":\"patch\","
                + "\"custom_fields\":{\"collections\":{\"x\":5}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "A-1 = [\"A-1\"]",
        "A-1| A-2 = [\"A-1\",\"A-2\"]",
        "\"[\"\"A|1\"\",\"\"A-2\"\"]\" = [\"A|1\",\"A-2\"]",
        "[] = []"
      })
  void a_list_of_links_is_in_one_cell(String cell, String json) throws IOException {
    var file = representatives("reference,accounts\nR-1," + cell + "\n");

    assertThat(InputFiles.lines(file))
        .containsExactly("{\"reference\":\"R-1\",\"accounts\":" + json + "}");
  }

  @Test
  void columns_that_cannot_be_set_are_left_out() throws IOException {
    var file =
        representatives(
            """
            reference,accounts_total,documents,documents_total,created_at,refused_code
            R-1,5,D-1,1,2026-11-22T17:37:00.123Z,X
            """);

    assertThat(InputFiles.lines(file))
        .containsExactly("{\"reference\":\"R-1\",\"documents\":[\"D-1\"],\"documents_total\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reference,nme | 'nme'",
        "reference,name,name | twice",
        "name,email | no column 'reference'",
        "reference,custom_fields.collections. | custom_fields.collections.",
      })
  void a_header_that_cannot_be_imported_is_explained(String header, String explanation) {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> representatives(header + "\n"))
        .withMessageContaining(explanation)
        .satisfies(refusal -> assertThat(refusal.hasBegun()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_number,name\nA-1,a\nA-2\n",
        "account_number,name\nA-1,a\nA-2,b,c\n",
        "account_number,name\nA-1,a\nA-2,\"b\n",
        "account_number,name\nA-1,a\nA-2,\"b\" c\n"
      })
  void a_broken_record_stops_the_import_before_it_begins(String text) {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> accounts(text))
        .withMessageContaining("ine 3")
        .withMessageContaining("Nothing was sent")
        .satisfies(refusal -> assertThat(refusal.hasBegun()).isFalse());
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> accounts(""))
        .withMessageContaining("is empty");
  }

  @Test
  void another_encoding_than_utf_8_is_refused() {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(
            () ->
                CsvFile.of(
                    Resource.ACCOUNTS, file("account_number,name\nA-1,Müller\n", ISO_8859_1)))
        .withMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", BYTE_ORDER_MARK})
  void refused_records_can_be_imported_as_they_are(String begin) throws IOException {
    var file =
        representatives(
            begin
                + "refused_code;reference;name;refused_reason\n"
                + "X;R-1;a;\n"
                + ";R-2;\"b;\n"
                + "\";\n"
                + ";R-3;c;\n");

    var lines = InputFiles.lines(file);

    var refused = new String(InputFiles.refused(file, PROBLEM, 2, 3), UTF_8);

    assertThat(refused)
        .isEqualTo(
            begin
                + "reference;name;refused_code;refused_reason\r\n"
                + "R-2;\"b;\n\";EMAIL_INVALID;\"/email: \"\"x\"\"; no address\"\r\n"
                + "R-3;c;EMAIL_INVALID;\"/email: \"\"x\"\"; no address\"\r\n");
    assertThat(InputFiles.lines(representatives(refused)))
        .containsExactlyElementsOf(lines.subList(1, 3));
  }

  private CsvFile accounts(String text) throws IOException {
    return CsvFile.of(Resource.ACCOUNTS, file(text, UTF_8));
  }

  private CsvFile representatives(String text) throws IOException {
    return CsvFile.of(Resource.REPRESENTATIVES, file(text, UTF_8));
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve("file.csv"), text, charset);
  }
}
