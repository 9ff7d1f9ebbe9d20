package dev.representatives.domain.paging;

import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
  @Test
  void by_default_a_page_has_the_first_hundred() {
    assertThat(PageRequest.FIRST).isEqualTo(new PageRequest(1, 100));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "99, 99", "100, 100", "101, 100", "9223372036854775807, 100"})
  void a_limit_above_100_works_as_100(long asked, int applied) {
    assertThat(PageRequest.requireLimit(asked)).isEqualTo(applied);
  }

  @Test
  void a_request_has_the_limit_that_is_applied() {
    assertThat(new PageRequest(1, 101).limit()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void a_page_below_1_is_refused(long page) {
    assertRefused(ViolationCode.TOO_SMALL, () -> PageRequest.requirePage(page))
        .withMessage("Pages are counted from 1.");
    assertRefused(ViolationCode.TOO_SMALL, () -> new PageRequest(page, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void a_limit_below_1_is_refused(int limit) {
    assertRefused(ViolationCode.TOO_SMALL, () -> PageRequest.requireLimit(limit))
        .withMessage("Ask for 1 to 100 results per page.");
    assertRefused(ViolationCode.TOO_SMALL, () -> new PageRequest(1, limit));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, Long.MAX_VALUE})
  void pages_are_counted_from_1(long page) {
    assertThat(PageRequest.requirePage(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100, 0",
    "2, 100, 100",
    "3, 7, 14",
    "9223372036854775807, 1, 9223372036854775806"
  })
  void the_offset_is_what_the_pages_before_hold(long page, int limit, long offset) {
    assertThat(new PageRequest(page, limit).offset()).isEqualTo(offset);
  }

  @Test
  void an_offset_past_64_bits_is_the_greatest_there_is() {
    assertThat(new PageRequest(Long.MAX_VALUE, 2).offset()).isEqualTo(Long.MAX_VALUE);
  }
}
