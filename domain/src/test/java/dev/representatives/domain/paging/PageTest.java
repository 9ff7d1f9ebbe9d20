package dev.representatives.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
  @ParameterizedTest
  @CsvSource({
    "0, 100, 0",
    "1, 100, 1",
    "99, 100, 1",
    "100, 100, 1",
    "101, 100, 2",
    "7, 1, 7",
    "9223372036854775807, 1, 9223372036854775807",
    "9223372036854775807, 100, 92233720368547759",
  })
  void the_last_page_may_be_filled_in_part(long total, int limit, long pages) {
    assertThat(page(1, limit, total).totalPages()).isEqualTo(pages);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, false",
    "1, 2, false",
    "1, 3, true",
    "2, 3, false",
    "2, 5, true",
    "9, 3, false"
  })
  void another_page_follows_until_the_last(long number, long total, boolean next) {
    assertThat(page(number, 2, total).hasNext()).isEqualTo(next);
  }

  @Test
  void a_page_keeps_the_entries_that_it_was_created_with() {
    var entries = new ArrayList<>(List.of("a"));
    var page = new Page<>(PageRequest.FIRST, entries, 1);

    entries.add("b");

    assertThat(page.data()).containsExactly("a");
  }

  private static Page<String> page(long number, int limit, long total) {
    return new Page<>(new PageRequest(number, limit), List.of(), total);
  }
}
