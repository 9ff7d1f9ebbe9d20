package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultLinesTest {
  private static final String PATH = "/api/v1/ingest/bulk/representatives";
  private static final Warning WARNING = new Warning("/x", "UNKNOWN_FIELD", "ignored", "y");

  private final ResultBuffer results = new ResultBuffer(100_000);

  @ParameterizedTest
  @CsvSource({"CREATED, 201, true", "CHANGED, 200, true", "UNCHANGED, 200, false"})
  void the_status_is_that_of_the_single_write(WriteOutcome outcome, int status, boolean changed) {
    lines(/* minimal= */ false).accept(line(List.of()), done(outcome));

    assertThat(written())
        .isEqualTo(
            "{\"line\":3,\"reference\":\"A\",\"account_number\":null,\"status\":%d,\"changed\":%s}\n"
                .formatted(status, changed));
  }

  @ParameterizedTest
  @CsvSource({"DELETED, true", "UNCHANGED, false"})
  void a_removal_has_no_content_even_if_there_was_nothing(WriteOutcome outcome, boolean changed) {
    var tenant = new TenantId(7);
    for (var change :
        List.of(
            new BulkChange.Delete(
                new DeleteRepresentative.Command(
                    tenant, "A", false, Precondition.NONE, WriteMode.COMMIT, List.of())),
            new BulkChange.AccountDeletion(
                new DeleteAccount.Command(
                    tenant, "A", false, Precondition.NONE, WriteMode.COMMIT, List.of())),
            new BulkChange.DocumentDeletion(
                new DeleteDocument.Command(
                    tenant, "A", false, Precondition.NONE, WriteMode.COMMIT, List.of())),
            new BulkChange.Unlink(
                new UnlinkRepresentative.Command(
                    tenant, "A", "A", Precondition.NONE, WriteMode.COMMIT, List.of()),
                BulkChange.Target.ACCOUNT))) {
      lines(/* minimal= */ false)
          .accept(
              new RequestedLine(1, new byte[0], Map.of(), change, List.of(), Optional.empty()),
              done(outcome));

      assertThat(written()).contains("\"status\":204,\"changed\":" + changed + "}");
    }
  }

  @Test
  void an_entity_tag_has_its_quotes() {
    lines(/* minimal= */ false)
        .accept(
            line(List.of()),
            new LineResult.Done(WriteOutcome.CHANGED, Optional.of(new EntityTag("abc"))));

    assertThat(written()).contains("\"changed\":true,\"etag\":\"\\\"abc\\\"\"}");
  }

  @Test
  void a_refused_line_has_the_problem_of_the_single_write() {
    lines(/* minimal= */ true)
        .accept(
            line(List.of()),
            new LineResult.Refused(
                Failure.of(FailureCode.REPRESENTATIVE_NOT_FOUND, "There is none.")));

    assertThat(written())
        .startsWith(
            "{\"line\":3,\"reference\":\"A\",\"account_number\":null,\"status\":404,\"changed\":false,\"problem\":{")
        .contains("\"code\":\"REPRESENTATIVE_NOT_FOUND\"", "\"instance\":\"" + PATH + "\"");
  }

  @Test
  void a_line_that_was_rolled_back_is_a_failed_dependency() {
    lines(/* minimal= */ false)
        .accept(
            line(List.of()),
            new LineResult.Refused(Failure.of(FailureCode.ROLLED_BACK, "Another was refused.")));

    assertThat(written()).contains("\"status\":424", "\"code\":\"ROLLED_BACK\"");
  }

  @Test
  void a_line_that_is_no_json_keeps_its_own_problem() {
    var unreadable =
        new RequestedLine(
            1,
            new byte[0],
            Map.of(),
            new BulkChange.Unreadable(Failure.validation(List.of(violation(Location.BODY)))),
            List.of(),
            Optional.of(new ProblemException(ProblemType.MALFORMED_JSON, "no JSON")));

    lines(/* minimal= */ false)
        .accept(
            unreadable,
            new LineResult.Refused(Failure.validation(List.of(violation(Location.BODY)))));

    assertThat(written())
        .startsWith("{\"line\":1,\"reference\":null,\"account_number\":null,\"status\":400,")
        .contains("\"code\":\"MALFORMED_JSON\"", "\"detail\":\"no JSON\"");
  }

  @Test
  void a_violation_of_a_key_points_into_the_line() {
    lines(/* minimal= */ false)
        .accept(
            line(List.of()),
            new LineResult.Refused(
                Failure.validation(
                    List.of(
                        violation(Location.parameter("reference")),
                        violation(Location.parameter("max_removals")),
                        violation(Location.field("name"))))));

    assertThat(written())
        .contains(
            "{\"pointer\":\"/reference\",",
            "{\"parameter\":\"max_removals\",",
            "{\"pointer\":\"/name\",")
        .contains("\"status\":422");
  }

  @Test
  void warnings_are_in_the_result() {
    lines(/* minimal= */ false).accept(line(List.of(WARNING)), done(WriteOutcome.CREATED));

    assertThat(written())
        .contains("\"warnings\":[{\"pointer\":\"/x\"", "\"did_you_mean\":\"y\"}]}\n");
  }

  @Test
  void a_refused_line_has_ignored_nothing() {
    lines(/* minimal= */ false)
        .accept(
            line(List.of(WARNING)),
            new LineResult.Refused(Failure.of(FailureCode.STORE_BUSY, "Try again.")));

    assertThat(written()).contains("\"status\":503").doesNotContain("warnings");
  }

  @Test
  void a_minimal_response_contains_only_problems_warnings_and_the_summary() {
    var lines = lines(/* minimal= */ true);

    lines.accept(line(List.of()), done(WriteOutcome.CREATED));
    lines.accept(line(List.of(WARNING)), done(WriteOutcome.UNCHANGED));
    lines.end(new BulkSummary(2, 1, 0, 1, 0, 0, true, true), /* atomic= */ false);

    assertThat(written().lines()).hasSize(2).first().asString().contains("\"warnings\":");
  }

  @Test
  void the_summary_is_the_last_line() {
    lines(/* minimal= */ false)
        .end(new BulkSummary(21, 1, 2, 3, 4, 11, false, true), /* atomic= */ false);

    assertThat(written())
        .isEqualTo(
            "{\"summary\":{\"lines\":21,\"created\":1,\"changed\":2,\"unchanged\":3,\"deleted\":4,"
                + "\"refused\":11,\"complete\":false}}\n");
    assertThat(results.take()).isEmpty();
  }

  @Test
  void the_summary_of_an_atomic_bulk_states_whether_it_was_committed() {
    lines(/* minimal= */ false)
        .end(new BulkSummary(1, 0, 0, 0, 0, 1, true, false), /* atomic= */ true);

    assertThat(written()).endsWith("\"complete\":true,\"committed\":false}}\n");
  }

  private ResultLines lines(boolean minimal) {
    return new ResultLines(
        Requests.of(HttpMethod.POST, PATH),
        List.of("reference", "account_number"),
        minimal,
        JsonMapper.createDefault(),
        results);
  }

  private static RequestedLine line(List<Warning> warnings) {
    return new RequestedLine(
        3,
        new byte[0],
        Map.of("reference", "A"),
        new BulkChange.Unreadable(Failure.validation(List.of(violation(Location.BODY)))),
        warnings,
        Optional.empty());
  }

  private static LineResult done(WriteOutcome outcome) {
    return new LineResult.Done(outcome, Optional.empty());
  }

  private static Violation violation(Location location) {
    return new Violation(location, ViolationCode.REQUIRED, "Send it.");
  }

  private String written() {
    return new String(results.take().orElseThrow(), UTF_8);
  }
}
