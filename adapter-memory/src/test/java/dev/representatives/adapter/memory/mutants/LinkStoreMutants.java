package dev.representatives.adapter.memory.mutants;

import dev.representatives.adapter.memory.mutants.Mutation.Twist;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Mistakes of a store of links. */
final class LinkStoreMutants {
  private static final PortMutants STORE = new PortMutants("links", LinkStore.class);
  private static final long FAR = 1_000;

  private LinkStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.doesNotAdd("LS-02"),
        STORE.alwaysSaysThatItAdded("LS-03", "LS-04"),
        STORE.needsTransaction("insert", "LS-28"),
        STORE.saysFalseOnConflict(
            "says false for what is not there", "insert", "LS-05", "LS-06", "DC-20"),
        onPages("has a list for what is not there", LinkStoreMutants::emptyInsteadOfNone, "LS-07"),
        onPages(
            "has no list where there are no links", LinkStoreMutants::noneInsteadOfEmpty, "LS-08"),
        onPages(
            "orders by UTF-16 unit",
            (page, request) -> byUtf16Unit(page, LinkedNumber.class, LinkedNumber::value),
            "LS-09"),
        onPages("counts the page only", LinkStoreMutants::countingThePageOnly, "LS-10"),
        onPages(
            "moves what is far from the begin",
            (page, request) ->
                request.offset() < FAR
                    ? page
                    : page.map(
                        p ->
                            new Page<>(
                                request,
                                List.copyOf(
                                    p.data()
                                        .subList(Math.min(1, p.data().size()), p.data().size())),
                                p.total())),
            "LS-29"),
        STORE.twist(
            "never lowers a total",
            honest -> {
              var greatest = new ConcurrentHashMap<List<Object>, Long>();
              return Map.of(
                  "accounts", neverLower("accounts", greatest),
                  "documents", neverLower("documents", greatest));
            },
            "LS-30"),
        onPages(
            "fails far past the end",
            (page, request) -> {
              if (request.page() > Integer.MAX_VALUE) {
                throw new ArithmeticException("integer overflow");
              }
              return page;
            },
            "LS-11"),
        STORE.twist(
            "takes an account for a document",
            "linkedSince",
            (a, call) ->
                Twists.optional(call.call(a))
                    .or(() -> Twists.optional(call.call(a[0], a[1], otherKind(a[2])))),
            "LS-12"),
        STORE.twist(
            "ignores the representative",
            "linkedSince",
            (a, call) -> call.call(a[0], new RepresentativeReference("REP-001"), a[2]),
            "LS-13"),
        STORE.doesNotDelete("LS-14"),
        STORE.twist(
            "deletes the document of the same number as well",
            "delete",
            (a, call) -> {
              Object deleted = call.call(a);
              Object unused = call.call(a[0], a[1], otherKind(a[2]));
              return deleted;
            },
            "LS-14"),
        STORE.alwaysSaysThatItDeleted("LS-15"),
        STORE.twist(
            "keeps the links of a representative", "deleteLinksOf", (a, call) -> null, "LS-16"),
        STORE.listsBackwards("allAccounts", "LS-19"),
        STORE.twist(
            "links the first five hundred only",
            "insertAll",
            (a, call) ->
                call.call(a[0], a[1], ((Collection<?>) a[2]).stream().limit(500).toList(), a[3]),
            "LS-19"),
        STORE.saysFalseOnConflict("hides a conflict of many links", "insertAll", "LS-20"),
        STORE.twist("does not delete many links", "deleteAll", (a, call) -> null, "LS-19", "LS-21"),
        STORE.twist("says that everything is linked", "isLinked", (a, call) -> true, "LS-17"),
        STORE.twist(
            "keeps the links to an account or document",
            "deleteLinksTo",
            (a, call) -> null,
            "LS-18"),
        onRepresentatives(
            "lists representatives by UTF-16 unit",
            (page, request) ->
                byUtf16Unit(page, RepresentativeReference.class, RepresentativeReference::value),
            "LS-22"),
        onRepresentatives(
            "counts the page of representatives only",
            LinkStoreMutants::countingThePageOnly,
            "LS-22"),
        onRepresentatives(
            "has no list of representatives where there are no links",
            LinkStoreMutants::noneInsteadOfEmpty,
            "LS-23"),
        onRepresentatives(
            "has representatives of what is not there",
            LinkStoreMutants::emptyInsteadOfNone,
            "LS-24"),
        STORE.twist(
            "takes an account for a document in a list of representatives",
            "representatives",
            (a, call) ->
                Twists.optional(call.call(a[0], otherKind(a[1]), a[2]))
                    .or(() -> Twists.optional(call.call(a))),
            "LS-25"),
        STORE.listsBackwards("list", "LS-26"),
        STORE.twist(
            "begins with the first link of the representative",
            "list",
            (a, call) ->
                call.call(
                    a[0],
                    ((Optional<?>) a[1])
                        .map(LinkKey.class::cast)
                        .map(
                            key ->
                                new LinkKey(
                                    key.representative(),
                                    key.number() instanceof AccountNumber
                                        ? new AccountNumber("!")
                                        : new DocumentNumber("!"))),
                    a[2]),
            "LS-27"));
  }

  private static Mutant onRepresentatives(
      String mistake,
      BiFunction<Optional<Page<?>>, PageRequest, Optional<Page<?>>> change,
      String... caughtBy) {
    return STORE.twist(mistake, "representatives", changed(change), caughtBy);
  }

  private static Mutant onPages(
      String mistake,
      BiFunction<Optional<Page<?>>, PageRequest, Optional<Page<?>>> change,
      String... caughtBy) {
    Twist twist = changed(change);
    return STORE.twist(mistake, honest -> Map.of("accounts", twist, "documents", twist), caughtBy);
  }

  private static Twist neverLower(String kind, Map<List<Object>, Long> greatest) {
    return (a, call) ->
        Twists.optional(call.call(a))
            .map(page -> (Page<?>) page)
            .map(
                page ->
                    new Page<>(
                        page.request(),
                        List.copyOf(page.data()),
                        greatest.merge(List.of(kind, a[0], a[1]), page.total(), Math::max)));
  }

  private static Optional<Page<?>> emptyInsteadOfNone(Optional<Page<?>> page, PageRequest request) {
    return page.or(() -> Optional.of(new Page<>(request, List.of(), 0)));
  }

  private static Optional<Page<?>> noneInsteadOfEmpty(Optional<Page<?>> page, PageRequest request) {
    return page.filter(p -> p.total() > 0);
  }

  private static Optional<Page<?>> countingThePageOnly(
      Optional<Page<?>> page, PageRequest request) {
    return page.map(p -> new Page<>(request, List.copyOf(p.data()), p.data().size()));
  }

  private static <T> Optional<Page<?>> byUtf16Unit(
      Optional<Page<?>> page, Class<T> type, Function<T, String> value) {
    return page.map(
        p ->
            new Page<>(
                p.request(),
                p.data().stream().map(type::cast).sorted(Comparator.comparing(value)).toList(),
                p.total()));
  }

  private static Twist changed(
      BiFunction<Optional<Page<?>>, PageRequest, Optional<Page<?>>> change) {
    return (a, call) ->
        change.apply(Twists.optional(call.call(a)).map(page -> (Page<?>) page), (PageRequest) a[2]);
  }

  private static LinkedNumber otherKind(Object number) {
    String value = ((LinkedNumber) number).value();
    return number instanceof AccountNumber ? new DocumentNumber(value) : new AccountNumber(value);
  }
}
