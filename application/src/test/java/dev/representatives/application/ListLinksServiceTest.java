package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
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

  /** The two lists, which follow the same rules. */
  enum Linked {
    ACCOUNTS {
      @Override
      Page<? extends LinkedNumber> page(
          ListLinksServiceTest test, String reference, PageRequest r) {
        return test.service.accounts(new ListLinks.Query(test.world.acme, reference, r));
      }

      @Override
      void given(World world, String number) {
        world.givenAccount(world.acme, number);
        world.link.linkAccount(
            new LinkRepresentative.Command(world.acme, REFERENCE, number, Precondition.NONE));
      }
    },
    DOCUMENTS {
      @Override
      Page<? extends LinkedNumber> page(
          ListLinksServiceTest test, String reference, PageRequest r) {
        return test.service.documents(new ListLinks.Query(test.world.acme, reference, r));
      }

      @Override
      void given(World world, String number) {
        world.givenAccount(world.acme, ACCOUNT);
        world.givenDocument(world.acme, number);
        world.link.linkDocument(
            new LinkRepresentative.Command(world.acme, REFERENCE, number, Precondition.NONE));
      }
    };

    abstract Page<? extends LinkedNumber> page(
        ListLinksServiceTest test, String reference, PageRequest request);

    abstract void given(World world, String number);
  }

  @ParameterizedTest
  @EnumSource
  void numbers_come_by_code_point(Linked linked) {
    given(linked);

    var page = linked.page(this, REFERENCE, PageRequest.FIRST);

    assertThat(page.data()).extracting(LinkedNumber::value).isEqualTo(BY_CODE_POINT);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.totalPages()).isEqualTo(1);
    assertThat(page.hasNext()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_page_is_a_part_of_the_list(Linked linked) {
    given(linked);

    var page = linked.page(this, REFERENCE, new PageRequest(2, 2));

    assertThat(page.data()).extracting(LinkedNumber::value).isEqualTo(BY_CODE_POINT.subList(2, 4));
    assertThat(page.request()).isEqualTo(new PageRequest(2, 2));
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.totalPages()).isEqualTo(3);
    assertThat(page.hasNext()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_page_past_the_end_is_empty(Linked linked) {
    given(linked);

    assertThat(linked.page(this, REFERENCE, new PageRequest(Long.MAX_VALUE, 100)))
        .isEqualTo(new Page<LinkedNumber>(new PageRequest(Long.MAX_VALUE, 100), List.of(), 5));
  }

  @ParameterizedTest
  @EnumSource
  void who_is_linked_to_nothing_has_an_empty_list(Linked linked) {
    world.given(REFERENCE, Drafts.NOTHING);

    assertThat(linked.page(this, REFERENCE, PageRequest.FIRST))
        .isEqualTo(new Page<LinkedNumber>(PageRequest.FIRST, List.of(), 0));
  }

  @ParameterizedTest
  @EnumSource
  void who_is_not_there_or_another_tenant_s_is_not_found(Linked linked) {
    world.given(world.umbrella, REFERENCE, Drafts.NOTHING);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> linked.page(this, REFERENCE, PageRequest.FIRST));
  }

  @ParameterizedTest
  @EnumSource
  void a_reference_that_cannot_be_is_refused(Linked linked) {
    assertThat(violationsOf(() -> linked.page(this, "", PageRequest.FIRST)))
        .containsExactly("reference EMPTY");
  }

  @Test
  void accounts_and_documents_are_listed_apart() {
    world.given(REFERENCE, Drafts.NOTHING);
    Linked.ACCOUNTS.given(world, "A");

    assertThat(Linked.DOCUMENTS.page(this, REFERENCE, PageRequest.FIRST).data()).isEmpty();
  }

  private void given(Linked linked) {
    world.given(REFERENCE, Drafts.NOTHING);
    for (int i = BY_CODE_POINT.size() - 1; i >= 0; i--) {
      linked.given(world, BY_CODE_POINT.get(i));
    }
  }
}
