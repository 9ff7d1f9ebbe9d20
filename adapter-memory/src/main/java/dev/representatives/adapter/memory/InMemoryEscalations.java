package dev.representatives.adapter.memory;

import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.escalation.Responsibilities;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryEscalations implements EscalationStore {
  private final Memory memory;

  InMemoryEscalations(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Responsibilities responsibilities(
      TenantId tenant, Set<DocumentNumber> documents, Set<AccountNumber> accounts) {
    TenantData data = memory.of(tenant);
    var loaded = Responsibilities.builder();
    var owing = new HashSet<>(accounts);
    documents.stream()
        .map(data.documents()::get)
        .filter(Objects::nonNull)
        .forEach(
            document -> {
              loaded.document(document.number(), document.account());
              owing.add(document.account());
            });
    owing.retainAll(data.accounts().keySet());
    owing.forEach(loaded::account);
    var linked = new HashSet<RepresentativeReference>();
    data.documentLinks()
        .forEachOf(
            documents,
            (representative, number) -> {
              loaded.link(number, representative);
              linked.add(representative);
            });
    data.accountLinks()
        .forEachOf(
            owing,
            (representative, number) -> {
              loaded.link(number, representative);
              linked.add(representative);
            });
    contacts(data, linked, loaded);
    return loaded.build();
  }

  private static void contacts(
      TenantData data, Set<RepresentativeReference> linked, Responsibilities.Builder loaded) {
    var seen = new HashSet<>(linked);
    Set<RepresentativeReference> people = linked;
    for (int level = 0; level <= Supervision.MAX_LEVELS && !people.isEmpty(); level++) {
      var contacts = people.stream().map(data.representatives()::get).map(Contact::of).toList();
      contacts.forEach(loaded::contact);
      people =
          contacts.stream()
              .flatMap(contact -> contact.supervisor().stream())
              .filter(seen::add)
              .collect(Collectors.toSet());
    }
  }
}
