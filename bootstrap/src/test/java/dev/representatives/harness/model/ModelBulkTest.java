package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples of the lines of a bulk that wait in the model, as docs/api.md has them. */
class ModelBulkTest {
  private static final String CYCLE = "/supervisor_representative_reference SUPERVISOR_CYCLE";
  private static final String NOT_FOUND =
      "/supervisor_representative_reference SUPERVISOR_NOT_FOUND";

  private final ApiModel model = new ApiModel(new Unseen());

  @Test
  void a_line_waits_for_its_supervisor_and_the_next_line_of_its_key_behind_it() {
    assertThat(results(line("A", "B"), "{\"reference\": \"A\", \"name\": \"Jane\"}", line("B")))
        .containsExactly("201", "200", "201");
  }

  @Test
  void a_line_waits_until_it_makes_no_cycle() {
    assertThat(results(line("A"), line("B", "A"))).containsExactly("201", "201");

    assertThat(results(line("A", "B"), line("B"))).containsExactly("200", "200");
  }

  @Test
  void the_members_of_a_cycle_are_refused_and_those_that_depend_on_them() {
    assertThat(results(line("A", "B"), line("C", "A"), line("B", "A"), line("D", "NOBODY")))
        .containsExactly(CYCLE, NOT_FOUND, CYCLE, NOT_FOUND);
  }

  @Test
  void a_line_behind_a_refused_one_takes_effect() {
    assertThat(results(line("A", "B"), line("B", "A"), line("A")))
        .containsExactly(CYCLE, CYCLE, "201");
  }

  private static String line(String reference) {
    return "{\"reference\": \"" + reference + "\"}";
  }

  private static String line(String reference, String supervisor) {
    return "{\"reference\": \""
        + reference
        + "\", \"supervisor_representative_reference\": \""
        + supervisor
        + "\"}";
  }

  /** The status of each line, or why it is refused. */
  private List<String> results(String... lines) {
    var request =
        ModelRequest.of("POST", "bulk", "representatives").withLines(Arrays.asList(lines));
    var results = new ArrayList<String>();
    for (JsonNode result : model.answer(request).body().orElseThrow()) {
      if (result.has("line")) {
        var errors = new ArrayList<String>();
        result.path("errors").forEach(error -> errors.add(error.textValue()));
        results.add(errors.isEmpty() ? result.path("status").asText() : String.join(" ", errors));
      }
    }
    return results;
  }
}
