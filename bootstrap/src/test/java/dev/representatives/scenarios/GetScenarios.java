package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** GET /representatives/{reference}. */
class GetScenarios extends Scenarios {
  private static final int MOST_SHOWN = 1_000;

  @Test
  void a_representative_is_read_with_its_linked_accounts_and_documents() {
    String reference = given().representative(Map.of("name", "Jane"));
    String account = given().account();
    String document = given().document();
    given().linkedAccount(reference, account);
    given().linkedDocument(reference, document);
    var answer = api().get(Paths.representative(reference)).send().is(200);

    assertThat(answer.names("")).containsExactlyInAnyOrderElementsOf(CreateScenarios.MEMBERS);
    assertThat(answer.text("/reference")).isEqualTo(reference);
    assertThat(answer.text("/name")).isEqualTo("Jane");
    assertThat(answer.texts("/accounts")).containsExactly(account);
    assertThat(answer.at("/accounts_total").intValue()).isEqualTo(1);
    assertThat(answer.texts("/documents")).containsExactly(document);
    assertThat(answer.at("/documents_total").intValue()).isEqualTo(1);
    assertThat(answer.text("/created_at")).matches(CreateScenarios.TIME);
    assertThat(answer.text("/updated_at")).matches(CreateScenarios.TIME);
  }

  @Test
  void a_reference_that_nobody_has_is_not_found() {
    api()
        .get(Paths.representative(Unique.reference()))
        .send()
        .isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @Test
  void linked_numbers_ascend_by_code_point() {
    String reference = given().representative();
    var ascending = inCodePointOrder(Unique.accountNumber());
    List.of(4, 2, 0, 5, 1, 3)
        .forEach(
            i -> {
              given().linkedAccount(reference, given().account(ascending.get(i)));
              given().linkedDocument(reference, given().document(ascending.get(i)));
            });
    var answer = api().get(Paths.representative(reference)).send().is(200);

    assertThat(answer.texts("/accounts")).isEqualTo(ascending);
    assertThat(answer.texts("/documents")).isEqualTo(ascending);
  }

  /** Compared by UTF-16 units, the last two would be in reverse order. */
  static List<String> inCodePointOrder(String key) {
    return List.of(key, key + "A", key + "a", key + "\u00e1", key + "\uE000", key + EMOJI);
  }

  @Test
  void of_many_linked_accounts_the_first_thousand_and_the_total_are_shown() {
    String reference = given().representative();
    String key = Unique.accountNumber();
    var numbers =
        IntStream.rangeClosed(0, MOST_SHOWN).mapToObj(i -> key + String.format("%04d", i)).toList();
    Given.all(numbers.stream().map(given()::putAccount));
    Given.all(numbers.stream().map(number -> api().put(Paths.accountOf(reference, number))));
    var answer = api().get(Paths.representative(reference)).send().is(200);

    assertThat(answer.texts("/accounts")).isEqualTo(numbers.subList(0, MOST_SHOWN));
    assertThat(answer.at("/accounts_total").intValue()).isEqualTo(MOST_SHOWN + 1);
  }

  @Test
  void references_that_differ_in_case_accent_or_form_are_different_representatives() {
    String key = Unique.reference();
    var alike =
        List.of(
            key + "Abc",
            key + "abc",
            key + "\u00e1bc",
            key + "a\u0301bc",
            key + "abc\u200B",
            key + "\u00df",
            key + "ss",
            key + "abc\u00A0x",
            key + "abc x");
    alike.forEach(reference -> given().representative(reference, Map.of("name", reference)));

    alike.forEach(
        reference ->
            assertThat(api().get(Paths.representative(reference)).send().is(200).text("/name"))
                .isEqualTo(reference));
  }
}
