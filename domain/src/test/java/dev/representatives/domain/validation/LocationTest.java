package dev.representatives.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
  @Test
  void the_whole_body_is_the_empty_pointer() {
    assertThat(Location.BODY).isEqualTo(new Location(Location.Kind.POINTER, ""));
  }

  @Test
  void a_parameter_is_called_by_its_name() {
    assertThat(Location.parameter("limit"))
        .isEqualTo(new Location(Location.Kind.PARAMETER, "limit"));
  }

  @ParameterizedTest
  @CsvSource({
    "email, /email",
    "'', /",
    "a/b, /a~1b",
    "m~n, /m~0n",
    "~1, /~01",
    "/~, /~1~0",
    "' ', '/ '",
  })
  void a_field_is_a_pointer_as_rfc_6901_writes_it(String name, String pointer) {
    assertThat(Location.field(name)).isEqualTo(new Location(Location.Kind.POINTER, pointer));
  }

  @Test
  void a_member_of_a_field_is_one_step_further() {
    assertThat(Location.field("custom_fields").member("a/b").name())
        .isEqualTo("/custom_fields/a~1b");
  }

  @Test
  void a_reader_of_the_pointer_finds_the_names_again() {
    Seeded.repeat(
        2_000,
        random -> {
          List<String> names =
              Stream.generate(() -> Texts.valid(random, 4)).limit(1 + random.nextInt(3)).toList();
          Location location = Location.BODY;
          for (String name : names) {
            location = location.member(name);
          }

          assertThat(stepsOf(location.name())).isEqualTo(names);
        });
  }

  private static List<String> stepsOf(String pointer) {
    return Arrays.stream(pointer.substring(1).split("/", -1))
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
