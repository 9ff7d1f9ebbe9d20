package dev.representatives.application;

import static dev.representatives.application.Failures.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private final Cursors cursors = new Cursors("numbers", new TenantId(1));
  private final TreeSet<String> stored =
      new TreeSet<>(List.of("a", "b", "c.d", "\u00e4/%", "\ud83d\ude00"));

  @Test
  void the_parts_together_are_the_list() {
    for (int limit = 1; limit <= 6; limit++) {
      assertThat(all(limit)).as("limit %d", limit).containsExactlyElementsOf(stored);
    }
  }

  @Test
  void a_part_that_is_just_full_is_the_last_one() {
    assertThat(page(new CursorRequest(Optional.empty(), 5)).nextCursor()).isEmpty();
    assertThat(page(new CursorRequest(Optional.empty(), 4)).nextCursor()).isPresent();
  }

  @Test
  void writes_in_between_neither_hide_nor_repeat_other_entries() {
    var standing = List.copyOf(stored);
    var seen = new ArrayList<String>();
    Optional<String> cursor = Optional.empty();
    int written = 0;
    do {
      var page = page(new CursorRequest(cursor, 1));
      seen.addAll(page.data());
      stored.add("0" + written);
      stored.add("b" + written);
      stored.removeIf(number -> number.equals("b" + 0));
      written++;
      cursor = page.nextCursor();
    } while (cursor.isPresent() && written < 100);

    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(standing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "YQ", "YQ.", ".YQ", "%%%", "YQ.AAAAAAAAAAAAAAAAAAAAAA"})
  void a_text_that_is_no_cursor_is_refused(String text) {
    assertThat(violationsOf(() -> position(cursors, text)))
        .containsExactly("cursor CURSOR_INVALID");
  }

  @Test
  void a_cursor_of_another_list_or_tenant_is_refused() {
    String cursor = page(new CursorRequest(Optional.empty(), 1)).nextCursor().orElseThrow();

    assertThat(position(cursors, cursor)).contains("a");
    for (var other :
        List.of(new Cursors("numbers", new TenantId(2)), new Cursors("letters", new TenantId(1)))) {
      assertThat(violationsOf(() -> position(other, cursor)))
          .containsExactly("cursor CURSOR_INVALID");
    }
  }

  @Test
  void findings_are_reported_together_with_the_cursor() {
    var finding = new Violation(Location.parameter("limit"), ViolationCode.TOO_SMALL, "It is 0.");

    assertThat(
            violationsOf(
                () ->
                    cursors.position(
                        new CursorRequest(Optional.of("x"), 1),
                        List.of(finding),
                        parts -> parts.get(0))))
        .containsExactly("limit TOO_SMALL", "cursor CURSOR_INVALID");
  }

  private List<String> all(int limit) {
    var seen = new ArrayList<String>();
    Optional<String> cursor = Optional.empty();
    do {
      var page = page(new CursorRequest(cursor, limit));
      assertThat(page.data()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(page.data());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return seen;
  }

  private CursorPage<String> page(CursorRequest request) {
    var after = cursors.position(request, List.of(), parts -> parts.get(0));
    return cursors.page(
        request,
        limit ->
            after.map(text -> stored.tailSet(text, false)).orElse(stored).stream()
                .limit(limit)
                .toList(),
        List::of);
  }

  private static Optional<String> position(Cursors cursors, String cursor) {
    return cursors.position(
        new CursorRequest(Optional.of(cursor), 1), List.of(), parts -> parts.get(0));
  }
}
