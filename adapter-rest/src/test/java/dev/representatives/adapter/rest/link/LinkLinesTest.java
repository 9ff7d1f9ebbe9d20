package dev.representatives.adapter.rest.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.bulk.LineBodies;
import dev.representatives.adapter.rest.bulk.LineBody;
import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLinesTest {
  @Test
  void a_line_links_by_default() {
    var link =
        (BulkChange.Link)
            change(LineBodies.of("{\"reference\": \"REP-1\", \"account_number\": \"A-1\"}"));

    assertThat(link.target()).isEqualTo(BulkChange.Target.ACCOUNT);
    assertThat(link.command().tenant()).isEqualTo(LineBodies.TENANT);
    assertThat(link.command().reference()).isEqualTo("REP-1");
    assertThat(link.command().number()).isEqualTo("A-1");
    assertThat(link.command().findings()).isEmpty();
  }

  @Test
  void a_line_unlinks_a_document() {
    var unlink =
        (BulkChange.Unlink)
            change(
                LineBodies.of(
                    "{\"reference\": \"REP-1\", \"document_number\": \"D-1\", \"op\": \"unlink\","
                        + " \"account_number\": null, \"if_match\": \"*\"}"));

    assertThat(unlink.target()).isEqualTo(BulkChange.Target.DOCUMENT);
    assertThat(unlink.command().number()).isEqualTo("D-1");
    assertThat(unlink.command().precondition().expected()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reference\": \"A\"} |  AMBIGUOUS_TARGET",
        "{\"reference\": \"A\", \"account_number\": \"A\", \"document_number\": \"D\"} | "
            + " AMBIGUOUS_TARGET",
        "{\"reference\": \"A\", \"account_number\": 5} | /account_number WRONG_TYPE",
        "{\"account_number\": \"A\"} | /reference REQUIRED",
        "[] |  WRONG_TYPE",
      })
  void a_line_names_a_representative_and_either_an_account_or_a_document(
      String json, String findings) {
    var line = LineBodies.of(json);

    assertThat(change(line)).isInstanceOf(BulkChange.Unreadable.class);
    assertThat(codes(line)).isEqualTo(List.of(findings));
  }

  @Test
  void a_target_of_a_wrong_type_is_a_target_too() {
    var line =
        LineBodies.of("{\"reference\": \"A\", \"account_number\": \"A\", \"document_number\": 5}");

    var link = (BulkChange.Link) change(line);

    assertThat(link.command().findings()).isEqualTo(line.findings());
    assertThat(codes(line)).containsExactly("/document_number WRONG_TYPE", "AMBIGUOUS_TARGET");
  }

  @Test
  void an_unknown_field_is_a_warning_or_refused() {
    String json = "{\"reference\": \"A\", \"account_number\": \"A\", \"linked_at\": \"x\"}";
    var line = LineBodies.of(json);
    var strict = LineBodies.strict(json);

    change(line);

    assertThat(line.body().warnings()).hasSize(1);
    assertThat(((BulkChange.Link) change(strict)).command().findings()).hasSize(1);
    assertThat(codes(strict)).containsExactly("/linked_at UNKNOWN_FIELD");
  }

  private BulkChange change(LineBody line) {
    return LinkLines.read(line);
  }

  private static List<String> codes(LineBody line) {
    return line.findings().stream()
        .map(finding -> (finding.location().name() + " " + finding.code().name()).strip())
        .toList();
  }
}
