package dev.representatives.adapter.rest.representative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.bulk.LineBodies;
import dev.representatives.adapter.rest.bulk.LineBody;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentativeLinesTest {
  @Test
  void a_line_is_the_body_of_a_put_with_its_reference() {
    var line = LineBodies.of("{\"reference\": \"REP-1\", \"name\": \"Jane\"}");

    assertThat(RepresentativeLines.read(line))
        .isInstanceOfSatisfying(
            BulkChange.Save.class,
            save -> {
              assertThat(save.command().tenant()).isEqualTo(LineBodies.TENANT);
              assertThat(save.command().reference()).isEqualTo("REP-1");
              assertThat(save.command().precondition()).isEqualTo(Precondition.NONE);
              assertThat(save.command().findings()).isEmpty();
              assertThat(save.links()).isEqualTo(BulkChange.DesiredLinks.UNCHANGED);
            });
    assertThat(line.body().warnings()).isEmpty();
  }

  @Test
  void the_operation_determines_the_change() {
    assertThat(change("put")).isInstanceOf(BulkChange.Save.class);
    assertThat(change("create")).isInstanceOf(BulkChange.Create.class);
    assertThat(change("patch")).isInstanceOf(BulkChange.Update.class);
    assertThat(change("delete")).isInstanceOf(BulkChange.Delete.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "create", "patch", "delete"})
  void a_precondition_belongs_to_every_operation(String operation) {
    var change =
        read(
            "{\"reference\": \"A\", \"if_match\": \"\\\"abc\\\"\", \"op\": \"%s\"}"
                .formatted(operation));

    assertThat(precondition(change).expected()).isPresent();
  }

  @Test
  void null_clears_the_custom_fields_of_a_patch_only() {
    String fields = "{\"reference\": \"A\", \"custom_fields\": null%s}";

    assertThat(((BulkChange.Update) read(fields.formatted(", \"op\": \"patch\""))).command())
        .extracting(command -> command.draft())
        .isNotEqualTo(((BulkChange.Save) read(fields.formatted(""))).command().draft());
  }

  @Test
  void the_reference_is_required() {
    var line = LineBodies.of("{\"name\": 5}");

    assertThat(RepresentativeLines.read(line)).isInstanceOf(BulkChange.Unreadable.class);
    assertThat(codes(line.findings())).containsExactly("/reference REQUIRED");
  }

  @Test
  void everything_that_is_wrong_is_reported_together() {
    var save =
        (BulkChange.Save)
            read(
                "{\"reference\": \"A\", \"op\": \"x\", \"if_match\": \"x\", \"accounts\": {},"
                    + " \"name\": 5}");

    assertThat(codes(save.command().findings()))
        .containsExactly(
            "/op UNKNOWN_VALUE",
            "/if_match ENTITY_TAG_MALFORMED",
            "/accounts WRONG_TYPE",
            "/name WRONG_TYPE");
  }

  @Test
  void lists_of_numbers_are_the_desired_links() {
    var save =
        (BulkChange.Save)
            read("{\"reference\": \"A\", \"accounts\": [\"A-1\", \"A-2\"], \"documents\": []}");

    assertThat(save.links().accounts().orElseThrow().numbers())
        .containsExactly(Optional.of("A-1"), Optional.of("A-2"));
    assertThat(save.links().accounts().orElseThrow().maxRemovals())
        .contains(LineBodies.MAX_REMOVALS);
    assertThat(save.links().documents().orElseThrow().numbers()).isEmpty();
  }

  @Test
  void a_list_that_is_null_leaves_the_links_alone() {
    var save = (BulkChange.Save) read("{\"reference\": \"A\", \"accounts\": null}");

    assertThat(save.links()).isEqualTo(BulkChange.DesiredLinks.UNCHANGED);
    assertThat(save.command().findings()).isEmpty();
  }

  @Test
  void a_number_is_text() {
    var save = (BulkChange.Save) read("{\"reference\": \"A\", \"documents\": [\"D\", 5]}");

    assertThat(codes(save.command().findings())).containsExactly("/documents/1 WRONG_TYPE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"accounts\": [\"A-1\"], \"accounts_total\": 2 | /accounts LINKS_INCOMPLETE",
        "\"accounts\": [\"A-1\"], \"accounts_total\": 0 | /accounts LINKS_INCOMPLETE",
        "\"documents\": [], \"documents_total\": 1e2 | /documents LINKS_INCOMPLETE",
        "\"documents\": [], \"documents_total\": 1.5 | /documents_total WRONG_TYPE",
        "\"documents\": [], \"documents_total\": 1e999999999 | /documents_total WRONG_TYPE",
        "\"documents\": [], \"documents_total\": 1e-999999999 | /documents_total WRONG_TYPE",
        "\"accounts_total\": \"1\" | /accounts_total WRONG_TYPE",
        "\"accounts_total\": -1 | /accounts_total WRONG_TYPE",
      })
  void a_list_whose_total_differs_is_incomplete(String fields, String finding) {
    var save = (BulkChange.Save) read("{\"reference\": \"A\", " + fields + "}");

    assertThat(codes(save.command().findings())).contains(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"accounts\": [\"A-1\"], \"accounts_total\": 1",
        "\"accounts\": [\"A-1\"], \"accounts_total\": 1.0",
        "\"accounts\": [\"A-1\"], \"accounts_total\": null",
        "\"accounts_total\": 5",
        "\"accounts\": [], \"documents_total\": 5"
      })
  void a_list_with_its_total_is_complete(String fields) {
    var save = (BulkChange.Save) read("{\"reference\": \"A\", " + fields + "}");

    assertThat(codes(save.command().findings())).doesNotContain("/accounts LINKS_INCOMPLETE");
  }

  @Test
  void an_unknown_field_is_a_warning_or_refused() {
    String json = "{\"reference\": \"A\", \"nme\": \"x\"}";

    var line = LineBodies.of(json);
    RepresentativeLines.read(line);

    assertThat(line.body().warnings()).extracting(Warning::didYouMean).containsExactly("name");
    var strict = (BulkChange.Save) RepresentativeLines.read(LineBodies.strict(json));
    assertThat(codes(strict.command().findings())).containsExactly("/nme UNKNOWN_FIELD");
  }

  private static Precondition precondition(BulkChange change) {
    if (change instanceof BulkChange.Save save) {
      return save.command().precondition();
    }
    if (change instanceof BulkChange.Create create) {
      return create.command().precondition();
    }
    return change instanceof BulkChange.Update update
        ? update.command().precondition()
        : ((BulkChange.Delete) change).command().precondition();
  }

  private static BulkChange change(String operation) {
    return read("{\"reference\": \"A\", \"op\": \"" + operation + "\"}");
  }

  private static BulkChange read(String json) {
    return RepresentativeLines.read(LineBodies.of(json));
  }

  private static List<String> codes(List<Violation> findings) {
    return findings.stream()
        .map(finding -> finding.location().name() + " " + finding.code().name())
        .toList();
  }

  @Test
  void a_line_that_is_no_object_cannot_be_read() {
    LineBody line = LineBodies.of("\"REP-1\"");

    assertThat(RepresentativeLines.read(line)).isInstanceOf(BulkChange.Unreadable.class);
    assertThat(codes(line.findings())).containsExactly(" WRONG_TYPE");
  }
}
