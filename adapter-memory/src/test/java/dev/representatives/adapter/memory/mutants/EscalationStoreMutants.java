package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.escalation.Responsibilities;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Mistakes of a store that reads responsibilities. */
final class EscalationStoreMutants {
  private static final PortMutants STORE = new PortMutants("escalations", EscalationStore.class);
  private static final String READ = "responsibilities";
  private static final int ANY_LEVELS = Integer.MAX_VALUE;

  private static final RepresentativeField SUPERVISOR =
      RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;

  private EscalationStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.twist(
            "finds what is not there",
            READ,
            (a, call) -> {
              var more = copy(a, (Responsibilities) call.call(a));
              documents(a).forEach(number -> more.link(number, new RepresentativeReference("x")));
              return more.build();
            },
            "ES-02"),
        onLinks("forgets the links of documents", (a, n) -> n instanceof AccountNumber, "ES-03"),
        onLinks(
            "forgets the links of the accounts of documents",
            (a, n) -> n instanceof DocumentNumber || accounts(a).contains(n),
            "ES-03"),
        onContacts(
            "forgets the telephone",
            details -> {
              var fewer = RepresentativeDetails.builder();
              details.supervisor().ifPresent(s -> fewer.set(SUPERVISOR, s.value()));
              details.email().ifPresent(e -> fewer.set(RepresentativeField.EMAIL, e.value()));
              return fewer.build();
            },
            "ES-03"),
        STORE.twist(
            "reads the links of documents with those of accounts",
            READ,
            (a, call) -> {
              var more = copy(a, (Responsibilities) call.call(a));
              accounts(a).forEach(n -> more.link(n, new RepresentativeReference("REP-002")));
              return more.build();
            },
            "ES-04"),
        onLevels("does not walk up", 0, "ES-05", "ES-06"),
        STORE.twist(
            "reads everybody below",
            READ,
            (a, call) ->
                copy(a, (Responsibilities) call.call(a))
                    .contact(
                        new Contact(
                            new RepresentativeReference("below"), RepresentativeDetails.EMPTY))
                    .build(),
            "ES-05"),
        onLevels("stops one level too early", 999, "ES-07"),
        STORE.twist(
            "goes on for ever",
            READ,
            (a, call) ->
                copy(a, (Responsibilities) call.call(a))
                    .contact(
                        new Contact(
                            new RepresentativeReference("\u00e9\ud83d\ude001001"),
                            RepresentativeDetails.EMPTY))
                    .build(),
            "ES-07"),
        STORE.twist(
            "reads the first numbers only",
            READ,
            (a, call) ->
                call.call(a[0], documents(a).stream().limit(100).collect(Collectors.toSet()), a[2]),
            "ES-09"));
  }

  private static Mutant onLinks(
      String mistake, BiPredicate<Object[], LinkedNumber> kept, String... caughtBy) {
    return STORE.twist(
        mistake,
        READ,
        (a, call) ->
            copy(
                    a,
                    (Responsibilities) call.call(a),
                    number -> kept.test(a, number),
                    UnaryOperator.identity(),
                    ANY_LEVELS)
                .build(),
        caughtBy);
  }

  private static Mutant onContacts(
      String mistake, UnaryOperator<RepresentativeDetails> change, String... caughtBy) {
    return STORE.twist(
        mistake,
        READ,
        (a, call) ->
            copy(a, (Responsibilities) call.call(a), number -> true, change, ANY_LEVELS).build(),
        caughtBy);
  }

  private static Mutant onLevels(String mistake, int levels, String... caughtBy) {
    return STORE.twist(
        mistake,
        READ,
        (a, call) ->
            copy(
                    a,
                    (Responsibilities) call.call(a),
                    number -> true,
                    UnaryOperator.identity(),
                    levels)
                .build(),
        caughtBy);
  }

  private static Responsibilities.Builder copy(Object[] arguments, Responsibilities read) {
    return copy(arguments, read, number -> true, UnaryOperator.identity(), ANY_LEVELS);
  }

  private static Responsibilities.Builder copy(
      Object[] arguments,
      Responsibilities read,
      Predicate<LinkedNumber> keepsLinks,
      UnaryOperator<RepresentativeDetails> change,
      int levels) {
    var copy = Responsibilities.builder();
    var numbers = new HashSet<LinkedNumber>(accounts(arguments));
    for (var number : documents(arguments)) {
      numbers.add(number);
      read.accountOf(number)
          .ifPresent(
              account -> {
                copy.document(number, account);
                numbers.add(account);
              });
    }
    Set<RepresentativeReference> people = new HashSet<>();
    for (var number : numbers) {
      if (read.has(number) && number instanceof AccountNumber account) {
        copy.account(account);
      }
      if (keepsLinks.test(number)) {
        read.linkedTo(number).forEach(person -> copy.link(number, person));
      }
      people.addAll(read.linkedTo(number));
    }
    var seen = new HashSet<>(people);
    for (int level = 0; level <= levels && !people.isEmpty(); level++) {
      var contacts = people.stream().map(read::contact).flatMap(Optional::stream).toList();
      contacts.forEach(
          contact ->
              copy.contact(new Contact(contact.reference(), change.apply(contact.details()))));
      people =
          contacts.stream()
              .flatMap(contact -> contact.supervisor().stream())
              .filter(seen::add)
              .collect(Collectors.toSet());
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Set<DocumentNumber> documents(Object[] arguments) {
    return (Set<DocumentNumber>) arguments[1];
  }

  @SuppressWarnings("unchecked")
  private static Set<AccountNumber> accounts(Object[] arguments) {
    return (Set<AccountNumber>) arguments[2];
  }
}
