package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Common checks for the stores and directories of accounts and documents. Each concrete contract
 * assigns the rule numbers.
 *
 * @param <N> the type of the number that identifies an entry
 * @param <T> the type of the stored entries
 */
abstract class NumberedStoreContract<N extends LinkedNumber, T> extends StoresContract {
  private static final int THREADS = 4;
  private static final int CHANGES = 5;

  private final N number;
  private final Function<String, N> numbers;

  NumberedStoreContract(N number, Function<String, N> numbers) {
    this.number = number;
    this.numbers = numbers;
  }

  abstract Optional<T> findOne(TenantId tenant, N number);

  abstract Optional<T> findOneForUpdate(TenantId tenant, N number);

  abstract List<T> list(TenantId tenant, Optional<N> after, int limit);

  abstract boolean insertOne(TenantId tenant, T one);

  abstract boolean updateOne(TenantId tenant, T one);

  abstract boolean deleteOne(TenantId tenant, N number);

  /** Calls the directory. */
  abstract boolean exists(TenantId tenant, N number);

  /** Creates an entry without the store, which may be missing. */
  abstract void given(TenantId tenant, N number);

  abstract T one(N number);

  /** Returns the entry with a change. */
  abstract T changed(T one);

  /** Creates a tenant to which {@link #one} can be added. */
  abstract TenantId tenant();

  final TenantMatrix casesOfStore(Class<?> port) {
    T first = one(number);
    T second = changed(first);
    return new TenantMatrix(port, this::tenant)
        .with(
            "delete",
            (a, b) -> {
              inserted(a, first);
              assertThat(committed(() -> deleteOne(b, number))).isFalse();
              inserted(b, first);
              assertThat(committed(() -> deleteOne(b, number))).isTrue();
              assertThat(findOne(a, number)).contains(first);
            })
        .with(
            "find",
            (a, b) -> {
              inserted(a, first);
              assertThat(findOne(b, number)).isEmpty();
            })
        .with(
            "findForUpdate",
            (a, b) -> {
              inserted(a, first);
              assertThat(committed(() -> findOneForUpdate(b, number))).isEmpty();
            })
        .with(
            "list",
            (a, b) -> {
              inserted(a, first);
              assertThat(list(b, Optional.empty(), 10)).isEmpty();
              inserted(b, second);
              assertThat(list(a, Optional.empty(), 10)).containsExactly(first);
              assertThat(list(b, Optional.empty(), 10)).containsExactly(second);
            })
        .with(
            "insert",
            (a, b) -> {
              inserted(a, first);
              inserted(b, second);
              assertThat(findOne(a, number)).contains(first);
              assertThat(findOne(b, number)).contains(second);
            })
        .with(
            "update",
            (a, b) -> {
              inserted(a, first);
              assertThat(committed(() -> updateOne(b, second))).isFalse();
              inserted(b, first);
              assertThat(committed(() -> updateOne(b, second))).isTrue();
              assertThat(findOne(a, number)).contains(first);
              assertThat(findOne(b, number)).contains(second);
            });
  }

  final List<DynamicTest> casesOfDirectory(Class<?> port) {
    return new TenantMatrix(port, this::tenant)
        .with(
            "exists",
            (a, b) -> {
              given(a, number);
              assertThat(exists(b, number)).isFalse();
            })
        .tests();
  }

  final void assertInsertAdds() {
    TenantId tenant = tenant();
    assertThat(findOne(tenant, number)).isEmpty();
    inserted(tenant, one(number));
    assertThat(findOne(tenant, number)).contains(one(number));
  }

  final void assertInsertLeavesTheFirst() {
    TenantId tenant = tenant();
    T first = one(number);
    inserted(tenant, first);
    assertThat(committed(() -> insertOne(tenant, changed(first)))).isFalse();
    assertThat(findOne(tenant, number)).contains(first);
  }

  final void assertOneOfTwoInserts() {
    TenantId tenant = tenant();
    assertThat(committedAtOnce(2, () -> insertOne(tenant, one(number))))
        .containsExactlyInAnyOrder(true, false);
  }

  final void assertUpdateOverwrites() {
    TenantId tenant = tenant();
    T first = one(number);
    inserted(tenant, first);
    assertThat(committed(() -> updateOne(tenant, first))).isTrue();
    assertThat(committed(() -> updateOne(tenant, changed(first)))).isTrue();
    assertThat(findOne(tenant, number)).contains(changed(first));
  }

  final void assertUpdateAddsNothing() {
    TenantId tenant = tenant();
    assertThat(committed(() -> updateOne(tenant, one(number)))).isFalse();
    assertThat(findOne(tenant, number)).isEmpty();
  }

  final void assertNumbersAreKeptApart() {
    TenantId tenant = tenant();
    List<N> all = Confusables.ALL.stream().map(numbers).toList();
    commit(
        () ->
            all.forEach(
                each -> assertThat(insertOne(tenant, one(each))).as("insert %s", each).isTrue()));
    assertThat(all).allSatisfy(each -> assertThat(findOne(tenant, each)).contains(one(each)));
  }

  final void assertDirectoryKnowsExactly(String... otherNumbers) {
    TenantId tenant = tenant();
    assertThat(exists(tenant, number)).isFalse();
    given(tenant, number);
    assertThat(exists(tenant, number)).isTrue();
    assertThat(Stream.of(otherNumbers).map(numbers)).noneMatch(other -> exists(tenant, other));
  }

  final void assertNoChangeIsLost() {
    TenantId tenant = tenant();
    inserted(tenant, one(number));
    assertChangedByMany(
        THREADS,
        CHANGES,
        () -> updateOne(tenant, changed(findOneForUpdate(tenant, number).orElseThrow())));
    T expected = one(number);
    for (int i = 0; i < THREADS * CHANGES; i++) {
      expected = changed(expected);
    }
    assertThat(findOne(tenant, number)).contains(expected);
  }

  final void assertFindForUpdateKeepsNobodyFromReading() {
    TenantId tenant = tenant();
    inserted(tenant, one(number));
    assertDoesNotWait(
        () -> assertThat(findOneForUpdate(tenant, number)).isPresent(),
        () -> assertThat(findOne(tenant, number)).isPresent());
  }

  final void assertFindForUpdateOfAnUnknownNumberLocksNothing() {
    TenantId tenant = tenant();
    assertDoesNotWait(
        () -> assertThat(findOneForUpdate(tenant, number)).isEmpty(),
        () -> assertThat(insertOne(tenant, one(number))).isTrue());
  }

  final void assertDeleteRemoves() {
    TenantId tenant = tenant();
    T first = one(number);
    inserted(tenant, first);
    assertThat(committed(() -> deleteOne(tenant, number))).isTrue();
    assertThat(findOne(tenant, number)).isEmpty();
    inserted(tenant, changed(first));
    assertThat(findOne(tenant, number)).contains(changed(first));
  }

  final void assertDeleteOfNothingRemovesNothing(N otherNumber) {
    TenantId tenant = tenant();
    inserted(tenant, one(number));
    assertThat(committed(() -> deleteOne(tenant, otherNumber))).isFalse();
    assertThat(findOne(tenant, number)).contains(one(number));
  }

  final void assertListIsOrderedByCodePoint() {
    TenantId tenant = tenant();
    assertThat(list(tenant, Optional.empty(), 10)).isEmpty();
    List<N> shuffled = Confusables.ALL.stream().map(numbers).collect(Collectors.toList());
    Collections.shuffle(shuffled, new Random(5));
    commit(() -> shuffled.forEach(each -> assertThat(insertOne(tenant, one(each))).isTrue()));
    List<T> ordered =
        Confusables.ALL.stream()
            .sorted(Confusables.BY_CODE_POINT)
            .map(text -> one(numbers.apply(text)))
            .toList();
    assertThat(list(tenant, Optional.empty(), ordered.size() + 1)).isEqualTo(ordered);
  }

  final void assertListBeginsAfterANumber() {
    TenantId tenant = tenant();
    List<T> ordered = Stream.of("A-1", "A-2", "A-4").map(text -> one(numbers.apply(text))).toList();
    ordered.forEach(each -> inserted(tenant, each));
    assertThat(list(tenant, Optional.empty(), 2)).isEqualTo(ordered.subList(0, 2));
    assertThat(list(tenant, Optional.of(numbers.apply("A-1")), 2)).isEqualTo(ordered.subList(1, 3));
    assertThat(list(tenant, Optional.of(numbers.apply("A-3")), 2)).isEqualTo(ordered.subList(2, 3));
    assertThat(list(tenant, Optional.of(numbers.apply("A-4")), 2)).isEmpty();
  }

  final void inserted(TenantId tenant, T one) {
    assertThat(committed(() -> insertOne(tenant, one))).as("insert %s", one).isTrue();
  }
}
