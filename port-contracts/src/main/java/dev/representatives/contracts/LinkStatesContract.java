package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.NOW;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.link;
import static dev.representatives.contracts.Samples.reference;
import static dev.representatives.contracts.Samples.renamed;
import static dev.representatives.contracts.Samples.representative;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link LinkStates}: rules LP-01 onwards. */
public abstract class LinkStatesContract extends StoresContract {
  private static final int MANY = 600;
  private static final LinkState UNLINKED = new LinkState(true, true, Optional.empty());
  private static final LinkState NO_TARGET = new LinkState(true, false, Optional.empty());
  private static final LinkState LINKED = new LinkState(true, true, Optional.of(NOW));

  /** Called by the subclass in an adapter's tests. */
  protected LinkStatesContract() {}

  private LinkStates linkStates() {
    return stores().linkStates();
  }

  @Rule("LP-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(LinkStates.class)
        .with("read", this::seesNothingOf)
        .with("lockAndRead", this::seesNothingOf)
        .with(
            "existing",
            (a, b) -> {
              furnish(a);
              assertThat(existing(b, List.of(ACCOUNT, DOCUMENT))).isEmpty();
            })
        .tests();
  }

  private void seesNothingOf(TenantId a, TenantId b) {
    furnish(a);
    givenLink(a, link(REFERENCE, ACCOUNT));
    assertThat(state(b, REFERENCE, ACCOUNT).representativeExists()).isFalse();
    givenRepresentative(b, REFERENCE);
    assertThat(state(b, REFERENCE, ACCOUNT)).isEqualTo(NO_TARGET);
    givenAccount(b, ACCOUNT);
    assertThat(state(b, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED);
  }

  @Rule("LP-02")
  @Test
  void an_unknown_representative_is_not_there_and_linked_to_nothing() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    LinkState seen = state(tenant, OTHER_REFERENCE, ACCOUNT);
    assertThat(seen.representativeExists()).isFalse();
    assertThat(seen.linkedSince()).isEmpty();
  }

  @Rule("LP-03")
  @Test
  void an_unknown_account_or_document_is_not_there() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertThat(state(tenant, REFERENCE, new AccountNumber(DOCUMENT.value()))).isEqualTo(NO_TARGET);
    assertThat(state(tenant, REFERENCE, new DocumentNumber(ACCOUNT.value()))).isEqualTo(NO_TARGET);
  }

  @Rule("LP-04")
  @Test
  void two_that_are_there_are_seen_unlinked_and_then_linked() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    for (LinkedNumber number : List.of(ACCOUNT, DOCUMENT)) {
      assertThat(state(tenant, REFERENCE, number)).isEqualTo(UNLINKED);
      givenLink(tenant, link(REFERENCE, number));
      assertThat(state(tenant, REFERENCE, number)).isEqualTo(LINKED);
    }
  }

  @Rule("LP-05")
  @TestFactory
  Stream<DynamicTest> what_the_transaction_itself_has_written_is_seen() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "a representative",
            () ->
                writesAndLooks(
                    tenant -> givenAccount(tenant, ACCOUNT),
                    tenant -> stores().representatives().insert(tenant, representative(REFERENCE)),
                    UNLINKED)),
        DynamicTest.dynamicTest(
            "an account",
            () ->
                writesAndLooks(
                    tenant -> givenRepresentative(tenant, REFERENCE),
                    tenant -> stores().accounts().insert(tenant, Samples.account(ACCOUNT)),
                    UNLINKED)),
        DynamicTest.dynamicTest(
            "a link",
            () ->
                writesAndLooks(
                    this::furnish,
                    tenant -> stores().links().insert(tenant, link(REFERENCE, ACCOUNT)),
                    LINKED)));
  }

  private void writesAndLooks(
      Consumer<TenantId> before, Predicate<TenantId> write, LinkState expected) {
    TenantId tenant = freshTenantId();
    before.accept(tenant);
    commit(
        () -> {
          assertThat(write.test(tenant)).isTrue();
          assertThat(linkStates().read(tenant, REFERENCE, ACCOUNT)).isEqualTo(expected);
          assertThat(linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT)).isEqualTo(expected);
        });
  }

  @Rule("LP-06")
  @Test
  void references_and_numbers_are_compared_by_code_point() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, reference("abc"));
    givenAccount(tenant, new AccountNumber("abc"));
    givenLink(tenant, link(reference("abc"), new AccountNumber("abc")));
    for (String other : List.of("ABC", "\u00e1bc", "abc\u200b", "a\u00adbc")) {
      assertThat(state(tenant, reference("abc"), new AccountNumber(other))).isEqualTo(NO_TARGET);
      assertThat(state(tenant, reference(other), new AccountNumber("abc")).representativeExists())
          .as("%s", other)
          .isFalse();
    }
  }

  @Rule("LP-07")
  @Test
  void a_look_makes_others_wait_that_look_at_the_same_representative() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertWaits(
        () -> {
          assertThat(linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED);
          assertThat(stores().links().insert(tenant, link(REFERENCE, ACCOUNT))).isTrue();
        },
        () ->
            assertThat(linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT).representativeExists())
                .isTrue());
    // The transaction that waited may have missed the link, but cannot create it again.
    assertThat(committed(() -> stores().links().insert(tenant, link(REFERENCE, ACCOUNT))))
        .isFalse();
  }

  @Rule("LP-08")
  @Test
  void a_look_makes_others_wait_that_change_the_representative() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertWaits(
        () -> assertThat(linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED),
        () ->
            assertThat(
                    stores()
                        .representatives()
                        .update(
                            tenant,
                            representative(REFERENCE),
                            renamed(representative(REFERENCE), "changed")))
                .isTrue());
  }

  @Rule("LP-09")
  @Test
  void a_locking_read_waits_for_find_for_update_of_the_representative() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertWaits(
        () -> assertThat(stores().representatives().findForUpdate(tenant, REFERENCE)).isPresent(),
        () -> assertThat(linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED));
  }

  @Rule("LP-10")
  @Test
  void of_many_numbers_exactly_those_that_are_there_exist() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    List<AccountNumber> there =
        IntStream.range(0, MANY).mapToObj(i -> new AccountNumber("\u00e1" + i)).toList();
    givenAccounts(tenant, there);
    var asked = new ArrayList<LinkedNumber>(there);
    IntStream.range(0, MANY).forEach(i -> asked.add(new AccountNumber("\u00c1" + i)));
    asked.addAll(
        List.of(
            ACCOUNT,
            DOCUMENT,
            new AccountNumber(DOCUMENT.value()),
            new DocumentNumber(ACCOUNT.value())));
    var expected = new HashSet<LinkedNumber>(there);
    expected.addAll(List.of(ACCOUNT, DOCUMENT));
    assertThat(existing(tenant, asked)).isEqualTo(expected);
    assertThat(existing(tenant, List.of())).isEmpty();
  }

  @Rule("LP-11")
  @Test
  void a_look_without_a_lock_waits_for_nobody() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertDoesNotWait(
        () -> assertThat(stores().representatives().findForUpdate(tenant, REFERENCE)).isPresent(),
        () -> assertThat(linkStates().read(tenant, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED));
  }

  @Rule("LP-12")
  @Test
  void a_look_without_a_lock_makes_nobody_wait() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    assertDoesNotWait(
        () -> assertThat(linkStates().read(tenant, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED),
        () -> assertThat(linkStates().lockAndRead(tenant, REFERENCE, ACCOUNT)).isEqualTo(UNLINKED));
  }

  private Set<LinkedNumber> existing(TenantId tenant, List<? extends LinkedNumber> numbers) {
    return committed(() -> linkStates().existing(tenant, numbers));
  }

  /** The state, which is the same with and without a lock. */
  private LinkState state(TenantId tenant, RepresentativeReference reference, LinkedNumber number) {
    LinkState locked = committed(() -> linkStates().lockAndRead(tenant, reference, number));
    assertThat(linkStates().read(tenant, reference, number)).isEqualTo(locked);
    return locked;
  }
}
