package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples of the parts of lists in the model, between which others write. */
class ModelListsTest {
  private static final ModelRequest ACCOUNTS = list("accounts").with("limit", 2);

  private final ApiModel model = new ApiModel(new NamesAsTexts());

  @Test
  void the_next_part_begins_behind_the_last_entry_even_if_that_is_gone() {
    account("A", "B", "D", "E");
    var first = answer(ACCOUNTS);

    answer(ModelRequest.of("DELETE", "accounts", "B"));
    account("A2", "C");

    assertThat(numbers(first)).containsExactly("A", "B");
    assertThat(numbers(answer(after(ACCOUNTS, first)))).containsExactly("C", "D");
  }

  @Test
  void a_part_with_the_last_entry_leads_to_no_other() {
    account("A", "B");
    var whole = answer(ACCOUNTS);
    account("C");
    var part = answer(ACCOUNTS);

    assertThat(whole.path("next_cursor").isNull()).isTrue();
    assertThat(whole.path("next").booleanValue()).isFalse();
    assertThat(part.path("next_cursor").isTextual()).isTrue();
    assertThat(answer(after(ACCOUNTS, part)).path("next_cursor").isNull()).isTrue();
  }

  @Test
  void a_representative_that_is_renamed_moves_in_the_list_by_names() {
    representative("R-1", "Ann");
    representative("R-2", "Bob");
    representative("R-3", "Cid");
    var byName = list("representatives").with("sort", "-name").with("limit", 1);
    var first = answer(byName);

    representative("R-3", "Al");

    var second = answer(after(byName, first));
    var third = answer(after(byName, second));
    assertThat(references(first)).containsExactly("R-3");
    assertThat(references(second)).containsExactly("R-2");
    assertThat(references(third)).containsExactly("R-1");
    assertThat(references(answer(after(byName, third)))).containsExactly("R-3");
    assertThat(third.path("as_of")).isEqualTo(first.path("as_of"));
  }

  @Test
  void a_cursor_of_another_list_or_selection_is_refused() {
    account("A", "B", "C");
    representative("R-1", "Ann");
    representative("R-2", "Ann");
    var part = answer(ACCOUNTS);
    var found = answer(list("representatives").with("q", "ann").with("limit", 1));

    for (var request :
        List.of(
            after(list("documents"), part),
            after(list("representatives"), found),
            after(list("representatives").with("sort", "name"), found),
            after(list("representatives").with("q", "an"), found))) {
      assertThat(model.answer(request).errors()).containsExactly("cursor CURSOR_INVALID");
    }
    assertThat(model.answer(after(list("representatives").with("q", "Ann"), found)).isSuccess())
        .isTrue();
  }

  private static ModelRequest list(String plural) {
    return ModelRequest.of("GET", plural);
  }

  private static ModelRequest after(ModelRequest list, JsonNode part) {
    return list.nextPart(part.path("next_cursor").textValue());
  }

  private JsonNode answer(ModelRequest request) {
    var expected = model.answer(request);
    assertThat(expected.isSuccess()).as("%s: %s", request, expected).isTrue();
    return expected.body().orElseGet(Json::newObject);
  }

  private void account(String... numbers) {
    for (var number : numbers) {
      answer(ModelRequest.of("PUT", "accounts", number).withBody(Map.of("name", "Acme")));
    }
  }

  private void representative(String reference, String name) {
    answer(ModelRequest.of("PUT", "representatives", reference).withBody(Map.of("name", name)));
  }

  private static List<String> numbers(JsonNode part) {
    return texts(part, "account_number");
  }

  private static List<String> references(JsonNode part) {
    return texts(part, "reference");
  }

  private static List<String> texts(JsonNode part, String field) {
    var texts = new ArrayList<String>();
    part.path("data").forEach(entry -> texts.add(entry.path(field).textValue()));
    return texts;
  }
}
