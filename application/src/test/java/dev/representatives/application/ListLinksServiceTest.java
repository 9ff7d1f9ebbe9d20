package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.receivables.LinkedNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListLinksServiceTest {
  /** Sorted by UTF-16 units, the last two would be in reverse order. */
  private static final List<String> BY_CODE_POINT =
      List.of("A", "B", "a", "\uff5e", "\ud83d\ude00");

  private final World world = new World();
  private final ListLinks service = new ListLinksService(world.stores.links());

  @ParameterizedTest
  @EnumSource
  void numbers_come_by_code_point(Receivable receivable) {
    given(receivable);

    var page = page(receivable, REFERENCE, PageRequest.FIRST);

    assertThat(page.data()).extracting(LinkedNumber::value).isEqualTo(BY_CODE_POINT);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.totalPages()).isEqualTo(1);
    assertThat(page.hasNext()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_page_is_a_part_of_the_list(Receivable receivable) {
    given(receivable);

    var page = page(receivable, REFERENCE, new PageRequest(2, 2));

    assertThat(page.data()).extracting(LinkedNumber::value).isEqualTo(BY_CODE_POINT.subList(2, 4));
    assertThat(page.request()).isEqualTo(new PageRequest(2, 2));
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.totalPages()).isEqualTo(3);
    assertThat(page.hasNext()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_page_past_the_end_is_empty(Receivable receivable) {
    given(receivable);

    assertThat(page(receivable, REFERENCE, new PageRequest(Long.MAX_VALUE, 100)))
        .isEqualTo(new Page<LinkedNumber>(new PageRequest(Long.MAX_VALUE, 100), List.of(), 5));
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_without_links_has_an_empty_list(Receivable receivable) {
    world.given(REFERENCE, Drafts.NOTHING);

    assertThat(page(receivable, REFERENCE, PageRequest.FIRST))
        .isEqualTo(new Page<LinkedNumber>(PageRequest.FIRST, List.of(), 0));
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_or_foreign_representative_is_not_found(Receivable receivable) {
    world.given(world.umbrella, REFERENCE, Drafts.NOTHING);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> page(receivable, REFERENCE, PageRequest.FIRST));
  }

  @ParameterizedTest
  @EnumSource
  void an_invalid_reference_is_refused(Receivable receivable) {
    assertThat(violationsOf(() -> page(receivable, "", PageRequest.FIRST)))
        .containsExactly("reference EMPTY");
  }

  @Test
  void accounts_and_documents_are_listed_separately() {
    world.given(REFERENCE, Drafts.NOTHING);
    givenLink(Receivable.ACCOUNTS, "A");

    assertThat(page(Receivable.DOCUMENTS, REFERENCE, PageRequest.FIRST).data()).isEmpty();
  }

  private void given(Receivable receivable) {
    world.given(REFERENCE, Drafts.NOTHING);
    for (int i = BY_CODE_POINT.size() - 1; i >= 0; i--) {
      givenLink(receivable, BY_CODE_POINT.get(i));
    }
  }

  private void givenLink(Receivable receivable, String number) {
    receivable.given(world, world.acme, number);
    receivable.link(
        world.link,
        new LinkRepresentative.Command(world.acme, REFERENCE, number, Precondition.NONE));
  }

  private Page<? extends LinkedNumber> page(
      Receivable receivable, String reference, PageRequest request) {
    var query = new ListLinks.Query(world.acme, reference, request);
    return receivable == Receivable.ACCOUNTS ? service.accounts(query) : service.documents(query);
  }
}
