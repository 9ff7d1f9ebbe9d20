package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import java.util.List;

/** Mistakes of a store and of a directory of accounts. */
final class AccountStoreMutants {
  private static final PortMutants STORE = new PortMutants("accounts", AccountStore.class);

  private AccountStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.doesNotAdd("AC-03"),
        STORE.upsertsOnInsert("AC-04", "AC-05"),
        STORE.doesNotUpdate("AC-06"),
        STORE.upsertsOnUpdate("AC-07"),
        STORE.findsForUpdateWithoutLock("AC-11"),
        STORE.locksWhatItFinds("AC-12"),
        STORE.locksWhatIsNotThere("AC-13"),
        STORE.doesNotDelete("AC-14"),
        STORE.alwaysSaysThatItDeleted("AC-15"),
        STORE.saysFalseOnConflict("says false for one that is in use", "delete", "AC-16"),
        STORE.listsBackwards("list", "AC-18"),
        STORE.listsFromTheNumberOn("AC-19"),
        STORE.twist(
            "trims names",
            "insert",
            (a, call) -> {
              var account = (Account) a[1];
              return call.call(
                  a[0],
                  new Account(account.number(), new AccountName(account.name().value().strip())));
            },
            "AC-09"),
        new PortMutants("account directory", AccountDirectory.class)
            .twist("knows everything", "exists", (a, call) -> true, "AC-02", "AC-10"));
  }
}
