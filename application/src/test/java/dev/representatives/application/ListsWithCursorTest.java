package dev.representatives.application;

import static dev.representatives.application.Failures.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListAccounts;
import dev.representatives.domain.port.in.ListAllLinks;
import dev.representatives.domain.port.in.ListDocuments;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsWithCursorTest {
  private final World world = new World();
  private final ListAccounts accounts = new ListAccountsService(world.stores.accounts());
  private final ListAllLinks links = new ListAllLinksService(world.stores.links());
  private final ListDocuments documents = new ListDocumentsService(world.stores.documents());

  @BeforeEach
  void two_of_each() {
    world.givenAccount(world.acme, World.ACCOUNT);
    world.givenAccount(world.acme, "ACCT-002");
    world.givenDocument(world.acme, World.DOCUMENT);
    world.givenDocument(world.acme, "INV-002");
  }

  @Test
  void accounts_are_listed_from_cursor_to_cursor() {
    var first = accounts.list(new ListAccounts.Query(world.acme, part(Optional.empty())));

    assertThat(first.data()).extracting(a -> a.number().value()).containsExactly(World.ACCOUNT);
    var second = accounts.list(new ListAccounts.Query(world.acme, part(first.nextCursor())));
    assertThat(second.data()).extracting(a -> a.number().value()).containsExactly("ACCT-002");
    assertThat(second.nextCursor()).isEmpty();
  }

  @Test
  void documents_are_listed_from_cursor_to_cursor() {
    var first = documents.list(new ListDocuments.Query(world.acme, part(Optional.empty())));

    assertThat(first.data()).extracting(d -> d.number().value()).containsExactly(World.DOCUMENT);
    var second = documents.list(new ListDocuments.Query(world.acme, part(first.nextCursor())));
    assertThat(second.data()).extracting(d -> d.number().value()).containsExactly("INV-002");
    assertThat(second.nextCursor()).isEmpty();
  }

  @Test
  void links_are_listed_from_cursor_to_cursor_accounts_first() {
    world.given(World.REFERENCE, Drafts.NOTHING);
    world.link.linkDocument(link(World.DOCUMENT));
    world.link.linkAccount(link("ACCT-002"));
    world.link.linkAccount(link(World.ACCOUNT));
    var seen = new ArrayList<String>();
    Optional<String> cursor = Optional.empty();
    do {
      var page = links.list(new ListAllLinks.Query(world.acme, part(cursor)));
      page.data().forEach(link -> seen.add(link.number().value()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());

    assertThat(seen).containsExactly(World.ACCOUNT, "ACCT-002", World.DOCUMENT);
    assertThat(links.list(new ListAllLinks.Query(world.umbrella, CursorRequest.FIRST)).data())
        .isEmpty();
  }

  private LinkRepresentative.Command link(String number) {
    return new LinkRepresentative.Command(world.acme, World.REFERENCE, number, Precondition.NONE);
  }

  @Test
  void a_cursor_of_the_accounts_is_none_of_the_documents() {
    var cursor =
        accounts.list(new ListAccounts.Query(world.acme, part(Optional.empty()))).nextCursor();

    assertThat(
            violationsOf(() -> documents.list(new ListDocuments.Query(world.acme, part(cursor)))))
        .containsExactly("cursor CURSOR_INVALID");
  }

  @Test
  void another_tenant_has_none() {
    assertThat(accounts.list(new ListAccounts.Query(world.umbrella, CursorRequest.FIRST)).data())
        .isEmpty();
    assertThat(documents.list(new ListDocuments.Query(world.umbrella, CursorRequest.FIRST)).data())
        .isEmpty();
  }

  private static CursorRequest part(Optional<String> cursor) {
    return new CursorRequest(cursor, 1);
  }
}
