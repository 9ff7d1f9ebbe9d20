package dev.representatives.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.CountingText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderListTest {
  private static final int LENGTH = 15_000;

  @Test
  void elements_come_without_the_white_space_around_them() {
    assertThat(HeaderList.elements(List.of(" a b ,\tc\t,d"))).containsExactly("a b", "c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", ",a,b", "a,,b", "a, ,b,", " , ,a,\t,b,,,"})
  void empty_elements_do_not_count(String line) {
    assertThat(HeaderList.elements(List.of(line))).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , \t,"})
  void a_list_may_have_no_element(String line) {
    assertThat(HeaderList.elements(List.of(line))).isEmpty();
  }

  @Test
  void several_lines_are_one_list() {
    assertThat(HeaderList.elements(List.of("a", "", "b, c", ",d")))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_comma_in_quotes_ends_nothing() {
    assertThat(HeaderList.elements(List.of("a=\"b, c\", d=\"\\\", e\\\\\", f")))
        .containsExactly("a=\"b, c\"", "d=\"\\\", e\\\\\"", "f");
  }

  @Test
  void quotes_that_are_not_closed_end_with_their_line() {
    assertThat(HeaderList.elements(List.of("a, \"b, c", "d"))).containsExactly("a", "\"b, c", "d");
  }

  @Test
  void an_entity_tag_knows_no_escapes() {
    assertThat(HeaderList.entityTags(List.of("\"a\\\", W/\"b,c\" ,, \"d\"")))
        .containsExactly("\"a\\\"", "W/\"b,c\"", "\"d\"");
  }

  @Test
  void an_element_has_a_name_a_value_and_parameters() {
    var elements =
        HeaderList.elementsWithParameters(
            List.of("handling = \"st\\rict\" ; A=1;;a=2; b ;c=\"x;y=z\", text/html;Q=0.5"));

    assertThat(elements).hasSize(2);
    assertThat(elements.get(0).name()).isEqualTo("handling");
    assertThat(elements.get(0).value()).isEqualTo("strict");
    assertThat(elements.get(0).parameter("a")).contains("1");
    assertThat(elements.get(0).parameter("b")).contains("");
    assertThat(elements.get(0).parameter("c")).contains("x;y=z");
    assertThat(elements.get(0).parameter("y")).isEmpty();
    assertThat(elements.get(0).parameter("handling")).isEmpty();
    assertThat(elements.get(1).name()).isEqualTo("text/html");
    assertThat(elements.get(1).value()).isEmpty();
    assertThat(elements.get(1).parameter("q")).contains("0.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"a", "a\"", ""})
  void a_value_that_is_not_in_quotes_stays_as_it_is(String value) {
    assertThat(HeaderList.elementsWithParameters(List.of("a=" + value)).get(0).value())
        .isEqualTo(value);
  }

  static Stream<String> hostileLines() {
    return Stream.of(
        "\"a\"," + " ".repeat(LENGTH) + "x",
        "\"a\"" + "\t".repeat(LENGTH),
        " ".repeat(LENGTH),
        ",".repeat(LENGTH),
        " ,".repeat(LENGTH),
        "\"".repeat(LENGTH),
        "\"" + "\\".repeat(LENGTH),
        "\"a".repeat(LENGTH),
        "a ".repeat(LENGTH),
        ";".repeat(LENGTH),
        "=".repeat(LENGTH),
        "a".repeat(LENGTH));
  }

  @ParameterizedTest
  @MethodSource("hostileLines")
  void each_character_is_read_once(String line) {
    var counted = new CountingText(line);
    HeaderList.elementsWithParameters(List.of(counted));
    assertThat(counted.reads()).isEqualTo(line.length());

    var countedTags = new CountingText(line);
    HeaderList.entityTags(List.of(countedTags));
    assertThat(countedTags.reads()).isEqualTo(line.length());
  }
}
