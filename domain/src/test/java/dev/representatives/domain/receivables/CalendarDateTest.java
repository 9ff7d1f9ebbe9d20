package dev.representatives.domain.receivables;

import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.validation.ViolationCode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2024-02-29", "1000-01-01", "9999-12-31"})
  void a_date_comes_back_as_it_was_sent(String text) {
    assertThat(CalendarDate.parse(text)).hasToString(text);
    assertThat(CalendarDate.parse(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00"})
  void a_day_that_does_not_exist_is_refused(String text) {
    assertRefused(ViolationCode.DATE_INVALID, () -> CalendarDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20261122",
        "2026-11",
        "2026-W47-7",
        "2026-326",
        "2026-1-2",
        "22.11.2026",
        " 2026-11-22",
        "2026-11-22\n",
        "2026-11-22T00:00:00Z",
        "0999-12-31",
        "+10000-01-01",
        "10000-01-01",
        "-2026-11-22",
        "\u0662026-11-22"
      })
  void any_other_form_is_refused(String text) {
    assertRefused(ViolationCode.DATE_INVALID, () -> CalendarDate.parse(text))
        .withMessageContaining("YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0999-12-31", "+10000-01-01"})
  void a_year_that_mysql_does_not_keep_is_refused(String text) {
    assertRefused(ViolationCode.DATE_INVALID, () -> CalendarDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000-01-01", "9999-12-31"})
  void the_first_and_last_day_that_mysql_keeps_are_accepted(String text) {
    assertThat(new CalendarDate(LocalDate.parse(text)).value()).isEqualTo(text);
  }
}
