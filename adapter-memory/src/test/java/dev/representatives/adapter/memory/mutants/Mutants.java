package dev.representatives.adapter.memory.mutants;

import dev.representatives.adapter.memory.mutants.Mutation.Twist;
import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.access.SecretHash;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every mistake that the contracts are known to catch. */
final class Mutants {
  private Mutants() {}

  static List<Mutant> all() {
    return Stream.of(
            TenantBlind.all(),
            everywhere(),
            representatives(),
            links(),
            linkStates(),
            directories(),
            tenants(),
            apiKeys(),
            transactions())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutant> everywhere() {
    return List.of(
        new Mutant(
            "ignores the tenant",
            honest -> {
              var first = new AtomicReference<TenantId>();
              return Mutation.everywhere(
                  honest,
                  (arguments, call) -> {
                    if (arguments[0] instanceof TenantId tenant) {
                      first.compareAndSet(null, tenant);
                      arguments[0] = first.get();
                    }
                    return call.call(arguments);
                  });
            },
            Set.of("RS-01", "LS-01", "LP-01", "AC-01", "AC-02", "DC-01", "DC-02", "AK-01")),
        folding(
            "folds case",
            text -> text.toLowerCase(Locale.ROOT),
            "RS-17",
            "LS-09",
            "LP-06",
            "AC-08",
            "AC-10",
            "DC-08",
            "DC-10"),
        folding(
            "composes characters",
            text -> Normalizer.normalize(text, Normalizer.Form.NFC),
            "RS-17",
            "LS-09",
            "AC-08",
            "DC-08"),
        folding(
            "ignores zero width",
            text -> text.replaceAll("[\\u200b\\u200d\\u00ad\\ufeff]", ""),
            "RS-17",
            "LS-09",
            "LP-06",
            "AC-08",
            "AC-10",
            "DC-08",
            "DC-10"),
        folding(
            "cuts keys at 255 UTF-16 units",
            text -> text.length() > 255 ? text.substring(0, 254) : text,
            "RS-17",
            "LS-09",
            "AC-08",
            "DC-08"));
  }

  private static Mutant folding(String mistake, UnaryOperator<String> change, String... caughtBy) {
    return new Mutant(
        mistake,
        honest ->
            Mutation.everywhere(
                honest, (arguments, call) -> call.call(Rewritten.keys(arguments, change))),
        Set.of(caughtBy));
  }

  private static List<Mutant> representatives() {
    Class<?> port = RepresentativeStore.class;
    return List.of(
        twist("representatives: does not add", port, "insert", (a, call) -> true, "RS-02"),
        twist(
            "representatives: upserts on insert",
            port,
            honest ->
                Map.of(
                    "insert",
                    (a, call) -> {
                      var tenant = (TenantId) a[0];
                      var added = (Representative) a[1];
                      return (boolean) call.call(a)
                          || overwrite(honest.representatives(), tenant, added);
                    }),
            "RS-03",
            "RS-04"),
        twist(
            "representatives: finds what is not there",
            port,
            "find",
            (a, call) ->
                optional(call.call(a)).or(() -> Optional.of(ghost((RepresentativeReference) a[1]))),
            "RS-05",
            "RS-08"),
        twist("representatives: does not update", port, "update", (a, call) -> true, "RS-06"),
        twist(
            "representatives: loses the version check",
            port,
            honest ->
                Map.of(
                    "update",
                    (a, call) -> {
                      var changed = (Representative) a[1];
                      return honest
                          .representatives()
                          .findForUpdate((TenantId) a[0], changed.reference())
                          .map(stored -> call.call(a[0], a[1], stored.representative().version()))
                          .orElse(false);
                    }),
            "RS-07",
            "RS-10"),
        twist(
            "representatives: upserts on update",
            port,
            honest ->
                Map.of(
                    "update",
                    (a, call) ->
                        (boolean) call.call(a)
                            || honest
                                .representatives()
                                .insert((TenantId) a[0], (Representative) a[1])),
            "RS-08"),
        changedWhenFound(
            "representatives: rewrites the time of creation",
            r -> Rewritten.createdAt(r, r.updatedAt()),
            "RS-09"),
        twist(
            "representatives: finds for update without a lock",
            port,
            honest ->
                Map.of(
                    "findForUpdate",
                    (a, call) -> {
                      var found =
                          honest
                              .representatives()
                              .find((TenantId) a[0], (RepresentativeReference) a[1]);
                      letOthersGoFirst();
                      return found;
                    }),
            "RS-11",
            "RS-13",
            "RS-14",
            "LP-09",
            "TX-09"),
        twist(
            "representatives: finds for update without links",
            port,
            "findForUpdate",
            (a, call) ->
                optional(call.call(a))
                    .map(RepresentativeSnapshot.class::cast)
                    .map(s -> RepresentativeSnapshot.withoutLinks(s.representative())),
            "RS-12"),
        twist(
            "representatives: locks what it finds",
            port,
            honest ->
                Map.of(
                    "find",
                    (a, call) ->
                        honest
                            .transactions()
                            .inTransaction(
                                () ->
                                    honest
                                        .representatives()
                                        .findForUpdate(
                                            (TenantId) a[0], (RepresentativeReference) a[1]))),
            "RS-15"),
        twist(
            "representatives: locks what is not there",
            port,
            honest ->
                Map.of(
                    "findForUpdate",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "RS-16"),
        changedWhenInserted(
            "representatives: cuts text at 255 UTF-16 units",
            r ->
                Rewritten.texts(r, text -> text.length() > 255 ? text.substring(0, 255 - 2) : text),
            "RS-18"),
        changedWhenInserted(
            "representatives: normalises line breaks",
            r -> Rewritten.texts(r, text -> text.replace("\r\n", "\n")),
            "RS-19"),
        changedWhenInserted(
            "representatives: keeps numbers as doubles",
            r -> Rewritten.values(r, Mutants::asDouble),
            "RS-20"),
        changedWhenInserted(
            "representatives: keeps a hundred custom fields",
            r -> Rewritten.firstCustomFields(r, 100),
            "RS-21"),
        changedWhenInserted(
            "representatives: keeps times to the second",
            r -> Rewritten.createdAt(r, r.createdAt().truncatedTo(ChronoUnit.SECONDS)),
            "RS-22"),
        twist(
            "representatives: counts the shown links only",
            port,
            "find",
            (a, call) ->
                optional(call.call(a))
                    .map(RepresentativeSnapshot.class::cast)
                    .map(
                        s ->
                            new RepresentativeSnapshot(
                                s.representative(),
                                shownOnly(s.accounts()),
                                shownOnly(s.documents()))),
            "RS-23"),
        twist(
            "representatives: loses the links on update",
            port,
            "find",
            (a, call) ->
                optional(call.call(a))
                    .map(RepresentativeSnapshot.class::cast)
                    .map(
                        s ->
                            s.representative().version() > 1
                                ? RepresentativeSnapshot.withoutLinks(s.representative())
                                : s),
            "RS-24"),
        twist(
            "representatives: leaves itself out of its chain",
            port,
            "chainOfCommand",
            (a, call) -> references(call.call(a)).stream().skip(1).toList(),
            "RS-25",
            "RS-27"),
        twist(
            "representatives: has a chain for what is not there",
            port,
            "chainOfCommand",
            (a, call) -> {
              var chain = references(call.call(a));
              return chain.isEmpty() ? List.of(a[1]) : chain;
            },
            "RS-26"),
        twist(
            "representatives: goes round the cycle",
            port,
            "chainOfCommand",
            (a, call) -> {
              var chain = new ArrayList<>(references(call.call(a)));
              chain.addAll(List.copyOf(chain));
              return chain;
            },
            "RS-25",
            "RS-27"),
        twist(
            "representatives: leaves out the reference that proves a chain too long",
            port,
            "chainOfCommand",
            (a, call) -> references(call.call(a)).stream().limit(Supervision.MAX_LEVELS).toList(),
            "RS-31"),
        aliasing("representatives: hands out its own chain", port, "chainOfCommand", "RS-28"),
        twist(
            "representatives: forgets the lock of supervision",
            port,
            "lockSupervision",
            (a, call) -> null,
            "RS-29"),
        twist(
            "representatives: locks the supervision of all tenants",
            port,
            "lockSupervision",
            (a, call) -> call.call(new TenantId(1)),
            "RS-01"),
        twist(
            "representatives: says false for a supervisor that is not there",
            port,
            "insert",
            Mutants::falseOnConflict,
            "RS-30"));
  }

  private static List<Mutant> links() {
    Class<?> port = LinkStore.class;
    return List.of(
        twist("links: does not add", port, "insert", (a, call) -> true, "LS-02"),
        twist(
            "links: always says that it added",
            port,
            "insert",
            Mutants::alwaysTrue,
            "LS-03",
            "LS-04"),
        twist(
            "links: says false for what is not there",
            port,
            "insert",
            Mutants::falseOnConflict,
            "LS-05",
            "LS-06"),
        onPages(
            "links: has a list for what is not there",
            (page, request) -> page.or(() -> Optional.of(new Page<>(request, List.of(), 0))),
            "LS-07"),
        onPages(
            "links: has no list where there are no links",
            (page, request) -> page.filter(p -> p.total() > 0),
            "LS-08"),
        onPages(
            "links: orders by UTF-16 unit",
            (page, request) ->
                page.map(
                    p ->
                        new Page<>(
                            request,
                            p.data().stream()
                                .map(LinkedNumber.class::cast)
                                .sorted(Comparator.comparing(LinkedNumber::value))
                                .toList(),
                            p.total())),
            "LS-09"),
        onPages(
            "links: counts the page only",
            (page, request) ->
                page.map(p -> new Page<>(request, List.copyOf(p.data()), p.data().size())),
            "LS-10"),
        onPages(
            "links: fails far past the end",
            (page, request) -> {
              if (request.page() > Integer.MAX_VALUE) {
                throw new ArithmeticException("integer overflow");
              }
              return page;
            },
            "LS-11"),
        twist(
            "links: takes an account for a document",
            port,
            "linkedSince",
            (a, call) ->
                optional(call.call(a)).or(() -> optional(call.call(a[0], a[1], otherKind(a[2])))),
            "LS-12"),
        twist(
            "links: ignores the representative",
            port,
            "linkedSince",
            (a, call) -> call.call(a[0], new RepresentativeReference("REP-001"), a[2]),
            "LS-13"));
  }

  private static List<Mutant> linkStates() {
    Class<?> port = LinkStates.class;
    return List.of(
        onLinkState(
            "link states: sees a representative that is not there",
            p -> new LinkState(true, p.targetExists(), p.linkedSince()),
            "LP-02"),
        onLinkState(
            "link states: sees a target that is not there",
            p -> new LinkState(p.representativeExists(), true, p.linkedSince()),
            "LP-03",
            "LP-06"),
        onLinkState(
            "link states: sees no link",
            p -> new LinkState(p.representativeExists(), p.targetExists(), Optional.empty()),
            "LP-04",
            "LP-05"),
        twist(
            "link states: reads outside the transaction",
            port,
            honest ->
                Map.of(
                    "lockAndRead",
                    (a, call) ->
                        elsewhere(() -> honest.transactions().inTransaction(() -> call.call(a)))),
            "LP-05"),
        twist(
            "link states: reads without a lock",
            port,
            honest -> Map.of("lockAndRead", (a, call) -> readWithoutLock(honest, a)),
            "LP-07",
            "LP-08",
            "LP-09"));
  }

  private static List<Mutant> directories() {
    Class<?> accounts = AccountStore.class;
    Class<?> documents = DocumentStore.class;
    return List.of(
        twist("accounts: does not add", accounts, "insert", (a, call) -> true, "AC-03"),
        twist("documents: does not add", documents, "insert", (a, call) -> true, "DC-03"),
        twist(
            "accounts: upserts on insert",
            accounts,
            honest ->
                Map.of(
                    "insert",
                    (a, call) ->
                        (boolean) call.call(a)
                            || honest.accounts().update((TenantId) a[0], (Account) a[1])),
            "AC-04",
            "AC-05"),
        twist(
            "documents: upserts on insert",
            documents,
            honest ->
                Map.of(
                    "insert",
                    (a, call) ->
                        (boolean) call.call(a)
                            || honest.documents().update((TenantId) a[0], (Document) a[1])),
            "DC-04",
            "DC-05"),
        twist("accounts: does not update", accounts, "update", (a, call) -> true, "AC-06"),
        twist("documents: does not update", documents, "update", (a, call) -> true, "DC-06"),
        twist(
            "accounts: upserts on update",
            accounts,
            honest ->
                Map.of(
                    "update",
                    (a, call) ->
                        (boolean) call.call(a)
                            || honest.accounts().insert((TenantId) a[0], (Account) a[1])),
            "AC-07"),
        twist(
            "documents: upserts on update",
            documents,
            honest ->
                Map.of(
                    "update",
                    (a, call) ->
                        (boolean) call.call(a)
                            || honest.documents().insert((TenantId) a[0], (Document) a[1])),
            "DC-07"),
        twist(
            "accounts: finds for update without a lock",
            accounts,
            honest ->
                Map.of(
                    "findForUpdate",
                    (a, call) -> {
                      var found = honest.accounts().find((TenantId) a[0], (AccountNumber) a[1]);
                      letOthersGoFirst();
                      return found;
                    }),
            "AC-11"),
        twist(
            "accounts: locks what it finds",
            accounts,
            honest ->
                Map.of(
                    "find",
                    (a, call) ->
                        honest
                            .transactions()
                            .inTransaction(
                                () ->
                                    honest
                                        .accounts()
                                        .findForUpdate((TenantId) a[0], (AccountNumber) a[1]))),
            "AC-12"),
        twist(
            "accounts: locks what is not there",
            accounts,
            honest ->
                Map.of(
                    "findForUpdate",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "AC-13"),
        twist(
            "documents: finds for update without a lock",
            documents,
            honest ->
                Map.of(
                    "findForUpdate",
                    (a, call) -> {
                      var found = honest.documents().find((TenantId) a[0], (DocumentNumber) a[1]);
                      letOthersGoFirst();
                      return found;
                    }),
            "DC-14"),
        twist(
            "documents: locks what it finds",
            documents,
            honest ->
                Map.of(
                    "find",
                    (a, call) ->
                        honest
                            .transactions()
                            .inTransaction(
                                () ->
                                    honest
                                        .documents()
                                        .findForUpdate((TenantId) a[0], (DocumentNumber) a[1]))),
            "DC-15"),
        twist(
            "documents: locks what is not there",
            documents,
            honest ->
                Map.of(
                    "findForUpdate",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "DC-16"),
        twist(
            "accounts: trims names",
            accounts,
            "insert",
            (a, call) -> {
              var account = (Account) a[1];
              return call.call(
                  a[0],
                  new Account(account.number(), new AccountName(account.name().value().strip())));
            },
            "AC-09"),
        twist(
            "documents: is a day late",
            documents,
            "find",
            (a, call) -> optional(call.call(a)).map(Document.class::cast).map(Mutants::dayLater),
            "DC-09"),
        twist(
            "documents: does not move to another account",
            documents,
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
        twist(
            "documents: says false on insert for an account that is not there",
            documents,
            "insert",
            Mutants::falseOnConflict,
            "DC-12"),
        twist(
            "documents: says false on update for an account that is not there",
            documents,
            "update",
            Mutants::falseOnConflict,
            "DC-13"),
        twist(
            "account directory: knows everything",
            AccountDirectory.class,
            "exists",
            (a, call) -> true,
            "AC-02",
            "AC-10"),
        twist(
            "document directory: knows everything",
            DocumentDirectory.class,
            "exists",
            (a, call) -> true,
            "DC-02",
            "DC-10"));
  }

  private static List<Mutant> tenants() {
    Class<?> port = TenantStore.class;
    return List.of(
        twist("tenants: does not add", port, "insert", (a, call) -> true, "TN-01"),
        twist(
            "tenants: gives all one id",
            port,
            "find",
            (a, call) ->
                optional(call.call(a))
                    .map(Tenant.class::cast)
                    .map(tenant -> new Tenant(new TenantId(1), tenant.name())),
            "TN-02",
            "TN-07"),
        twist(
            "tenants: always says that it added",
            port,
            "insert",
            Mutants::alwaysTrue,
            "TN-03",
            "TN-04"),
        twist("tenants: lists backwards", port, "all", Mutants::reversed, "TN-05"),
        aliasing("tenants: hands out its own list", port, "all", "TN-06"),
        twist(
            "tenants: cuts names",
            port,
            honest ->
                Map.of(
                    "find", (a, call) -> call.call(cut((TenantName) a[0])),
                    "insert", (a, call) -> call.call(cut((TenantName) a[0]))),
            "TN-05",
            "TN-07"));
  }

  private static List<Mutant> apiKeys() {
    Class<?> port = ApiKeyStore.class;
    return List.of(
        twist("keys: does not add", port, "insert", (a, call) -> true, "AK-02"),
        twist(
            "keys: forgets when they expire",
            port,
            "find",
            (a, call) ->
                optional(call.call(a))
                    .map(ApiKey.class::cast)
                    .map(k -> Rewritten.key(k, k.lastUsedAt(), Optional.empty(), k.revokedAt())),
            "AK-03"),
        twist(
            "keys: always says that it added",
            port,
            "insert",
            Mutants::alwaysTrue,
            "AK-04",
            "AK-05"),
        twist(
            "keys: finds any key under an unknown id",
            port,
            honest ->
                Map.of(
                    "find",
                    (a, call) -> {
                      Optional<?> found = optional(call.call(a));
                      return found.isPresent() ? found : Optional.of(anyKey((ApiKeyId) a[0]));
                    }),
            "AK-06",
            "AK-11"),
        twist("keys: lists backwards", port, "list", Mutants::reversed, "AK-07"),
        lastTimeWins("keys: revokes again", "revoke", "AK-08"),
        twist("keys: says that it revoked", port, "revoke", Mutants::alwaysTrue, "AK-09"),
        lastTimeWins("keys: lets the last use go back", "noteUse", "AK-10"),
        twist(
            "keys: fails to note the use of an unknown key",
            port,
            honest ->
                Map.of(
                    "noteUse",
                    (a, call) -> {
                      boolean known =
                          honest.apiKeys().list((TenantId) a[0]).stream()
                              .anyMatch(key -> key.id().equals(a[1]));
                      if (!known) {
                        throw new IllegalStateException("no such key");
                      }
                      return call.call(a);
                    }),
            "AK-01",
            "AK-11"),
        aliasing("keys: hands out its own list", port, "list", "AK-12"));
  }

  private static List<Mutant> transactions() {
    return List.of(
        onTransactions(
            "transactions: lose the result",
            honest ->
                work -> {
                  Object unused = honest.inTransaction(work);
                  return false;
                },
            "TX-01"),
        onTransactions(
            "transactions: roll back on success",
            honest -> work -> rolledBack(honest, work),
            "TX-01",
            "TX-05"),
        onTransactions(
            "transactions: commit on failure",
            honest -> work -> committedEvenSo(honest, work),
            "TX-02",
            "TX-03",
            "TX-04",
            "TX-06",
            "TX-11"),
        onTransactions(
            "transactions: wrap what is thrown",
            honest ->
                work -> {
                  try {
                    return honest.inTransaction(work);
                  } catch (RuntimeException e) {
                    throw new IllegalStateException("wrapped", e);
                  }
                },
            "TX-02",
            "TX-04",
            "TX-09",
            "TX-11"),
        onTransactions(
            "transactions: swallow what is thrown",
            honest ->
                work -> {
                  try {
                    return honest.inTransaction(work);
                  } catch (RuntimeException e) {
                    return false;
                  }
                },
            "TX-02",
            "TX-03",
            "TX-10"),
        onTransactions(
            "transactions: work inside work commits by itself",
            honest -> {
              var inside = new ConcurrentHashMap<Thread, Boolean>();
              return work ->
                  inside.containsKey(Thread.currentThread())
                      ? elsewhere(() -> honest.inTransaction(work))
                      : marking(inside, () -> honest.inTransaction(work));
            },
            "TX-04",
            "TX-05"),
        onTransactions(
            "transactions: work that fails inside work is kept",
            honest -> {
              var inside = new ConcurrentHashMap<Thread, Boolean>();
              return work ->
                  inside.containsKey(Thread.currentThread())
                      ? work.get()
                      : marking(inside, () -> honest.inTransaction(work));
            },
            "TX-06"),
        onTransactions(
            "transactions: there are none",
            honest -> work -> work.get(),
            "TX-02",
            "TX-03",
            "TX-04",
            "TX-05",
            "TX-06",
            "TX-07",
            "TX-11",
            "RS-13"),
        twist(
            "transactions: read what was there at first",
            RepresentativeStore.class,
            honest -> {
              var first = new ConcurrentHashMap<List<Object>, Object>();
              return Map.of(
                  "find",
                  (a, call) -> first.computeIfAbsent(Arrays.asList(a), key -> call.call(a)));
            },
            "TX-08"),
        onTransactions(
            "transactions: do not recover from a failure",
            honest -> {
              var broken = new ConcurrentHashMap<Thread, Boolean>();
              return work -> {
                if (broken.containsKey(Thread.currentThread())) {
                  throw new IllegalStateException("the connection is in an unknown state");
                }
                try {
                  return honest.inTransaction(work);
                } catch (RuntimeException e) {
                  broken.put(Thread.currentThread(), true);
                  throw e;
                }
              };
            },
            "TX-10"),
        twist(
            "transactions: accounts are not part of them",
            AccountStore.class,
            honest ->
                Map.of(
                    "insert",
                    (a, call) ->
                        elsewhere(() -> honest.transactions().inTransaction(() -> call.call(a)))),
            "TX-11"));
  }

  // How mutants are made.

  private static Mutant twist(
      String mistake, Class<?> port, String method, Twist twist, String... caughtBy) {
    return twist(mistake, port, honest -> Map.of(method, twist), caughtBy);
  }

  private static Mutant twist(
      String mistake,
      Class<?> port,
      Function<StoresUnderTest, Map<String, Twist>> twists,
      String... caughtBy) {
    return new Mutant(
        mistake, honest -> Mutation.of(honest, port, twists.apply(honest)), Set.of(caughtBy));
  }

  private static Mutant onPages(
      String mistake,
      BiFunction<Optional<Page<?>>, PageRequest, Optional<Page<?>>> change,
      String... caughtBy) {
    Twist twist =
        (a, call) ->
            change.apply(optional(call.call(a)).map(page -> (Page<?>) page), (PageRequest) a[2]);
    return twist(
        mistake,
        LinkStore.class,
        honest -> Map.of("accounts", twist, "documents", twist),
        caughtBy);
  }

  private static Mutant onLinkState(
      String mistake, UnaryOperator<LinkState> change, String... caughtBy) {
    return twist(
        mistake,
        LinkStates.class,
        "lockAndRead",
        (a, call) -> change.apply((LinkState) call.call(a)),
        caughtBy);
  }

  private static Mutant onTransactions(
      String mistake,
      Function<Transactions, Function<Supplier<Object>, Object>> change,
      String... caughtBy) {
    return twist(
        mistake,
        Transactions.class,
        honest -> {
          var changed = change.apply(honest.transactions());
          return Map.of("inTransaction", (a, call) -> changed.apply(work(a[0])));
        },
        caughtBy);
  }

  private static Mutant changedWhenInserted(
      String mistake, UnaryOperator<Representative> change, String... caughtBy) {
    return twist(
        mistake,
        RepresentativeStore.class,
        "insert",
        (a, call) -> call.call(a[0], change.apply((Representative) a[1])),
        caughtBy);
  }

  private static Mutant changedWhenFound(
      String mistake, UnaryOperator<Representative> change, String... caughtBy) {
    return twist(
        mistake,
        RepresentativeStore.class,
        "find",
        (a, call) ->
            optional(call.call(a))
                .map(RepresentativeSnapshot.class::cast)
                .map(s -> s.with(change.apply(s.representative()))),
        caughtBy);
  }

  /** Always hands out the same list for the same arguments, and keeps it up to date. */
  private static Mutant aliasing(String mistake, Class<?> port, String method, String rule) {
    return twist(
        mistake,
        port,
        honest -> {
          var lists = new ConcurrentHashMap<List<Object>, List<Object>>();
          return Map.of(
              method,
              (a, call) -> {
                var list = lists.get(Arrays.asList(a));
                var now = (List<?>) call.call(a);
                if (list == null) {
                  list = new ArrayList<>(now);
                  lists.put(Arrays.asList(a), list);
                } else if (now.size() > list.size() && !list.isEmpty()) {
                  list.clear();
                  list.addAll(now);
                }
                return list;
              });
        },
        rule);
  }

  private static Mutant lastTimeWins(String mistake, String method, String rule) {
    return twist(
        mistake,
        ApiKeyStore.class,
        honest -> {
          var last = new ConcurrentHashMap<Object, Instant>();
          return Map.of(
              method,
              (a, call) -> {
                last.put(a[1], (Instant) a[2]);
                return call.call(a);
              },
              "find",
              (a, call) ->
                  optional(call.call(a))
                      .map(ApiKey.class::cast)
                      .map(
                          key -> {
                            var at = Optional.ofNullable(last.get(key.id()));
                            return method.equals("revoke")
                                ? Rewritten.key(key, key.lastUsedAt(), key.expiresAt(), at)
                                : Rewritten.key(key, at, key.expiresAt(), key.revokedAt());
                          }));
        },
        rule);
  }

  // What mutants do.

  private static Object alwaysTrue(Object[] arguments, Mutation.Honest honest) {
    Object unused = honest.call(arguments);
    return true;
  }

  private static Object falseOnConflict(Object[] arguments, Mutation.Honest honest) {
    try {
      return honest.call(arguments);
    } catch (TransactionConflictException e) {
      return false;
    }
  }

  private static Object reversed(Object[] arguments, Mutation.Honest honest) {
    var list = new ArrayList<Object>((List<?>) honest.call(arguments));
    Collections.reverse(list);
    return list;
  }

  private static boolean overwrite(
      RepresentativeStore store, TenantId tenant, Representative representative) {
    long version =
        store.find(tenant, representative.reference()).orElseThrow().representative().version();
    return store.update(tenant, representative, version);
  }

  private static LinkState readWithoutLock(StoresUnderTest honest, Object[] arguments) {
    var tenant = (TenantId) arguments[0];
    var reference = (RepresentativeReference) arguments[1];
    var number = (LinkedNumber) arguments[2];
    boolean targetExists =
        number instanceof AccountNumber account
            ? honest.accountDirectory().exists(tenant, account)
            : honest.documentDirectory().exists(tenant, (DocumentNumber) number);
    return new LinkState(
        honest.representatives().find(tenant, reference).isPresent(),
        targetExists,
        honest.links().linkedSince(tenant, reference, number));
  }

  private static Object rolledBack(Transactions honest, Supplier<Object> work) {
    var result = new AtomicReference<Object>();
    var rollback = new IllegalStateException("roll back");
    try {
      return honest.inTransaction(
          () -> {
            result.set(work.get());
            throw rollback;
          });
    } catch (IllegalStateException e) {
      if (e != rollback) {
        throw e;
      }
      return result.get();
    }
  }

  private static Object committedEvenSo(Transactions honest, Supplier<Object> work) {
    var failure = new AtomicReference<RuntimeException>();
    Object result =
        honest.inTransaction(
            () -> {
              try {
                return work.get();
              } catch (RuntimeException e) {
                failure.set(e);
                return false;
              }
            });
    if (failure.get() != null) {
      throw failure.get();
    }
    return result;
  }

  private static Object marking(Map<Thread, Boolean> inside, Supplier<Object> work) {
    inside.put(Thread.currentThread(), true);
    try {
      return work.get();
    } finally {
      inside.remove(Thread.currentThread());
    }
  }

  private static Object elsewhere(Supplier<Object> work) {
    try {
      return CompletableFuture.supplyAsync(work).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }

  private static void letOthersGoFirst() {
    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
  }

  private static CustomFieldValue asDouble(CustomFieldValue value) {
    return value instanceof CustomFieldValue.Decimal number
        ? new CustomFieldValue.Decimal(BigDecimal.valueOf(number.value().doubleValue()))
        : value;
  }

  private static Document dayLater(Document document) {
    return new Document(
        document.number(),
        document.account(),
        new CalendarDate(document.invoiceDate().value().plusDays(1)),
        document.dueDate());
  }

  private static TenantName cut(TenantName name) {
    String value = name.value();
    return new TenantName(value.substring(0, Math.min(45, value.length())));
  }

  private static LinkedNumber otherKind(Object number) {
    String value = ((LinkedNumber) number).value();
    return number instanceof AccountNumber ? new DocumentNumber(value) : new AccountNumber(value);
  }

  private static <N extends LinkedNumber> LinkedNumbers<N> shownOnly(LinkedNumbers<N> numbers) {
    return new LinkedNumbers<>(numbers.first(), numbers.first().size());
  }

  private static RepresentativeSnapshot ghost(RepresentativeReference reference) {
    return RepresentativeSnapshot.withoutLinks(
        Representative.create(
            reference, RepresentativeDetails.EMPTY, CustomFields.EMPTY, Instant.EPOCH));
  }

  private static ApiKey anyKey(ApiKeyId id) {
    return new ApiKey(
        id,
        new Tenant(new TenantId(1), new TenantName("any")),
        Optional.empty(),
        new SecretHash(new byte[32]),
        Set.of(Scope.READ),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Object> optional(Object returned) {
    return ((Optional<?>) returned).map(value -> (Object) value);
  }

  private static List<RepresentativeReference> references(Object returned) {
    return ((List<?>) returned).stream().map(RepresentativeReference.class::cast).toList();
  }

  @SuppressWarnings("unchecked") // the port's own parameter
  private static Supplier<Object> work(Object argument) {
    return (Supplier<Object>) argument;
  }
}
