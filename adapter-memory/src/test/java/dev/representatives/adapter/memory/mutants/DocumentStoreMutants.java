package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import java.util.List;

/** Mistakes of a store and of a directory of documents. */
final class DocumentStoreMutants {
  private static final PortMutants STORE = new PortMutants("documents", DocumentStore.class);

  private DocumentStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.doesNotAdd("DC-03"),
        STORE.upsertsOnInsert("DC-04", "DC-05"),
        STORE.doesNotUpdate("DC-06"),
        STORE.upsertsOnUpdate("DC-07"),
        STORE.findsForUpdateWithoutLock("DC-14"),
        STORE.locksWhatItFinds("DC-15"),
        STORE.locksWhatIsNotThere("DC-16"),
        STORE.doesNotDelete("DC-17"),
        STORE.alwaysSaysThatItDeleted("DC-18"),
        STORE.saysFalseOnConflict("says false for one that is in use", "delete", "DC-19"),
        STORE.listsBackwards("list", "DC-22"),
        STORE.listsFromTheNumberOn("DC-23"),
        STORE.twist("says that every account has one", "anyOn", (a, call) -> true, "DC-21"),
        STORE.twist(
            "is a day late",
            "find",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(Document.class::cast)
                    .map(DocumentStoreMutants::dayLater),
            "DC-09"),
        STORE.twist(
            "does not move to another account",
            "update",
            (a, call) -> {
              var document = (Document) a[1];
              return call.call(
                  a[0],
                  new Document(
                      document.number(),
                      new AccountNumber("ACCT-001"),
                      document.invoiceDate(),
                      document.dueDate()));
            },
            "DC-11"),
        STORE.saysFalseOnConflict(
            "says false on insert for an account that is not there", "insert", "DC-12", "AC-17"),
        STORE.saysFalseOnConflict(
            "says false on update for an account that is not there", "update", "DC-13"),
        new PortMutants("document directory", DocumentDirectory.class)
            .twist("knows everything", "exists", (a, call) -> true, "DC-02", "DC-10"));
  }

  private static Document dayLater(Document document) {
    return new Document(
        document.number(),
        document.account(),
        new CalendarDate(document.invoiceDate().value().plusDays(1)),
        document.dueDate());
  }
}
