package dev.representatives.adapter.rest.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderGetterTest {
  @Test
  void a_header_that_is_not_there_has_no_value() {
    assertThat(HeaderGetter.list(List.of())).isNull();
    assertThat(HeaderGetter.list(List.of(" , "))).isNull();
  }

  @Test
  void several_lines_are_one_list() {
    assertThat(HeaderGetter.list(List.of("a=1 , ,b=2", "", "c=3"))).isEqualTo("a=1,b=2,c=3");
  }

  @Test
  void a_list_that_is_too_long_ends_with_the_last_element_that_fits() {
    String first = "a=" + "1".repeat(400);

    assertThat(HeaderGetter.list(List.of(first, "b=2", "c=" + "3".repeat(200), "d=4")))
        .isEqualTo(first + ",b=2");
    assertThat(HeaderGetter.list(List.of("a=" + "1".repeat(510)))).hasSize(512);
    assertThat(HeaderGetter.list(List.of("a=" + "1".repeat(511)))).isNull();
  }

  @Test
  void however_much_white_space_comes_little_of_it_is_left_to_read() {
    assertThat(HeaderGetter.list(List.of("a=1," + " ".repeat(15_000) + ",b=2")))
        .isEqualTo("a=1,b=2");
    assertThat(HeaderGetter.list(List.of("a=1,b=" + " ".repeat(15_000) + "2"))).isEqualTo("a=1");
  }
}
