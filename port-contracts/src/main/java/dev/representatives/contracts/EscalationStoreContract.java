package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.link;
import static dev.representatives.contracts.Samples.longest;
import static dev.representatives.contracts.Samples.reference;
import static dev.representatives.contracts.Samples.representative;
import static dev.representatives.contracts.Samples.supervised;
import static dev.representatives.contracts.Samples.supervisedBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.escalation.Responsibilities;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link EscalationStore}: rules ES-01 onwards. */
public abstract class EscalationStoreContract extends StoresContract {
  private static final AccountNumber OTHER_ACCOUNT = new AccountNumber("ACCT-002");
  private static final int MANY = 1000;

  /** Called by the subclass in an adapter's tests. */
  protected EscalationStoreContract() {}

  @Rule("ES-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(EscalationStore.class)
        .with(
            "responsibilities",
            (a, b) -> {
              givenLadder(a);
              var nothing = read(b, Set.of(DOCUMENT), Set.of(ACCOUNT));
              assertThat(nothing).isEqualTo(Responsibilities.builder().build());
              furnish(b);
              var ofB = read(b, Set.of(DOCUMENT), Set.of(ACCOUNT));
              assertThat(ofB)
                  .isEqualTo(Responsibilities.builder().document(DOCUMENT, ACCOUNT).build());
            })
        .tests();
  }

  @Rule("ES-02")
  @Test
  void an_unknown_number_does_not_exist() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var read =
        read(
            tenant,
            Set.of(new DocumentNumber(ACCOUNT.value())),
            Set.of(new AccountNumber(DOCUMENT.value())));
    assertThat(read).isEqualTo(Responsibilities.builder().build());
    assertThat(read(tenant, Set.of(), Set.of())).isEqualTo(Responsibilities.builder().build());
  }

  @Rule("ES-03")
  @Test
  void a_document_is_read_with_its_account_and_the_representatives_of_both() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    var other = representative(OTHER_REFERENCE, longest(REFERENCE));
    insert(tenant, other);
    givenLink(tenant, link(OTHER_REFERENCE, DOCUMENT));
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    givenLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    assertThat(read(tenant, Set.of(DOCUMENT), Set.of()))
        .isEqualTo(
            Responsibilities.builder()
                .document(DOCUMENT, ACCOUNT)
                .link(DOCUMENT, OTHER_REFERENCE)
                .link(ACCOUNT, REFERENCE)
                .link(ACCOUNT, OTHER_REFERENCE)
                .contact(Contact.of(other))
                .contact(Contact.of(representative(REFERENCE)))
                .build());
  }

  @Rule("ES-04")
  @Test
  void an_account_is_read_with_its_own_representatives_only() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    givenAccount(tenant, OTHER_ACCOUNT);
    givenRepresentative(tenant, OTHER_REFERENCE);
    givenLink(tenant, link(OTHER_REFERENCE, DOCUMENT));
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    givenLink(tenant, link(OTHER_REFERENCE, OTHER_ACCOUNT));
    assertThat(read(tenant, Set.of(), Set.of(ACCOUNT)))
        .isEqualTo(
            Responsibilities.builder()
                .account(ACCOUNT)
                .link(ACCOUNT, REFERENCE)
                .contact(Contact.of(representative(REFERENCE)))
                .build());
  }

  @Rule("ES-05")
  @Test
  void everybody_above_a_linked_representative_is_read_and_nobody_else() {
    TenantId tenant = freshTenantId();
    givenLadder(tenant);
    insert(tenant, representative(reference("below"), supervisedBy(reference("worker"))));
    insert(tenant, representative(reference("beside"), supervisedBy(reference("lead"))));
    var read = read(tenant, Set.of(DOCUMENT), Set.of());
    assertThat(peopleOf(read, "worker", "lead", "head", "below", "beside"))
        .containsExactlyInAnyOrder("worker", "lead", "head");
    assertThat(read.contact(reference("worker")).orElseThrow().supervisor())
        .contains(reference("lead"));
    assertThat(read.contact(reference("head")).orElseThrow().supervisor()).isEmpty();
  }

  @Rule("ES-06")
  @Test
  void the_walk_ends_in_a_cycle_of_supervisors() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    Representative first = representative(REFERENCE);
    insert(tenant, representative(OTHER_REFERENCE, supervisedBy(REFERENCE)));
    commitOrSkip(
        () ->
            assertThat(
                    stores()
                        .representatives()
                        .update(tenant, first, supervised(first, OTHER_REFERENCE)))
                .isTrue(),
        "this store rejects a cycle of supervisors");
    givenLink(tenant, link(REFERENCE, DOCUMENT));
    var read = read(tenant, Set.of(DOCUMENT), Set.of());
    assertThat(peopleOf(read, REFERENCE.value(), OTHER_REFERENCE.value())).hasSize(2);
  }

  @Rule("ES-07")
  @Test
  void the_walk_goes_up_as_many_levels_as_there_may_be_and_no_further() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    List<RepresentativeReference> all =
        IntStream.range(0, Supervision.MAX_LEVELS + 3)
            .mapToObj(level -> reference("\u00e9" + EMOJI + level))
            .toList();
    commit(
        () -> {
          for (int i = all.size() - 1; i >= 0; i--) {
            assertThat(
                    stores()
                        .representatives()
                        .insert(
                            tenant,
                            i == all.size() - 1
                                ? representative(all.get(i))
                                : representative(all.get(i), supervisedBy(all.get(i + 1)))))
                .isTrue();
          }
        });
    givenLink(tenant, link(all.get(0), DOCUMENT));
    var read = read(tenant, Set.of(DOCUMENT), Set.of());
    assertThat(all.stream().filter(person -> read.contact(person).isPresent()))
        .isEqualTo(all.subList(0, Supervision.MAX_LEVELS + 1));
  }

  @Rule("ES-08")
  @Test
  void references_and_numbers_are_compared_by_code_point() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    givenAccounts(tenant, Confusables.ALL.stream().map(AccountNumber::new).toList());
    Confusables.ALL.forEach(
        text -> {
          givenDocument(tenant, new DocumentNumber(text));
          givenRepresentative(tenant, reference(text));
          givenLink(tenant, link(reference(text), new DocumentNumber(text)));
          givenLink(tenant, link(reference(text), new AccountNumber(text)));
        });
    var read =
        read(
            tenant,
            Confusables.ALL.stream().map(DocumentNumber::new).collect(toSet()),
            Confusables.ALL.stream().map(AccountNumber::new).collect(toSet()));
    for (var text : Confusables.ALL) {
      for (LinkedNumber number : List.of(new DocumentNumber(text), new AccountNumber(text))) {
        assertThat(read.linkedTo(number)).as("%s", number).containsExactly(reference(text));
      }
      assertThat(read.contact(reference(text))).isPresent();
    }
  }

  @Rule("ES-09")
  @Test
  void many_numbers_are_read_together() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    var documents = IntStream.range(0, MANY).mapToObj(i -> new DocumentNumber("INV-" + i)).toList();
    commit(
        () ->
            documents.forEach(
                number ->
                    assertThat(stores().documents().insert(tenant, Samples.document(number)))
                        .isTrue()));
    givenLink(tenant, link(REFERENCE, documents.get(MANY - 1)));
    var read = read(tenant, Set.copyOf(documents), Set.of(ACCOUNT));
    assertThat(documents).allMatch(read::has);
    assertThat(read.linkedTo(documents.get(MANY - 1))).containsExactly(REFERENCE);
    assertThat(read.linkedTo(documents.get(0))).isEmpty();
    assertThat(read.linkedTo(ACCOUNT)).containsExactly(REFERENCE);
  }

  /** A worker, linked to the document and below a lead, who is below a head. */
  private void givenLadder(TenantId tenant) {
    furnish(tenant);
    insert(tenant, representative(reference("head")));
    insert(tenant, representative(reference("lead"), supervisedBy(reference("head"))));
    insert(tenant, representative(reference("worker"), supervisedBy(reference("lead"))));
    givenLink(tenant, link(reference("worker"), DOCUMENT));
  }

  private static List<String> peopleOf(Responsibilities read, String... references) {
    return List.of(references).stream()
        .filter(reference -> read.contact(reference(reference)).isPresent())
        .toList();
  }

  private Responsibilities read(
      TenantId tenant, Set<DocumentNumber> documents, Set<AccountNumber> accounts) {
    return stores().escalations().responsibilities(tenant, documents, accounts);
  }
}
