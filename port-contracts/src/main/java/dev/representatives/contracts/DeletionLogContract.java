package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.LATER;
import static dev.representatives.contracts.Samples.NOW;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link DeletionLog}: rules DL-01 onwards. */
public abstract class DeletionLogContract extends StoresContract {
  private static final int ALL = 1000;
  private static final int SEED = 7;
  private static final Deletion FIRST = new Deletion(REFERENCE, NOW);
  private static final Deletion SECOND = new Deletion(OTHER_REFERENCE, LATER);

  /** Called by the subclass in an adapter's tests. */
  protected DeletionLogContract() {}

  private DeletionLog log() {
    return stores().deletions();
  }

  @Rule("DL-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(DeletionLog.class)
        .with(
            "add",
            (a, b) -> {
              given(a, FIRST);
              assertThat(list(b)).isEmpty();
              given(b, new Deletion(REFERENCE, LATER));
              assertThat(list(a)).containsExactly(FIRST);
            })
        .with(
            "removeBefore",
            (a, b) -> {
              given(a, FIRST);
              assertThat(removedBefore(b, LATER, ALL)).isZero();
              assertThat(list(a)).containsExactly(FIRST);
            })
        .with(
            "list",
            (a, b) -> {
              given(a, FIRST);
              assertThat(list(b)).isEmpty();
              given(b, SECOND);
              givenRepresentative(a, OTHER_REFERENCE);
              assertThat(list(b)).containsExactly(SECOND);
            })
        .tests();
  }

  @Rule("DL-02")
  @Test
  void deletions_are_listed_by_time_then_by_reference_part_by_part() {
    TenantId tenant = freshTenantId();
    var expected =
        List.of(
            new Deletion(reference("C"), NOW.minusMillis(1)),
            new Deletion(reference("A"), NOW),
            new Deletion(reference("B"), NOW),
            new Deletion(reference("D"), NOW),
            new Deletion(reference("0"), LATER));
    shuffled(expected).forEach(deletion -> given(tenant, deletion));
    for (int limit = 1; limit <= 6; limit++) {
      assertThat(parts(tenant, limit)).as("in parts of %d", limit).isEqualTo(expected);
    }
  }

  @Rule("DL-03")
  @Test
  void a_deletion_at_the_given_time_or_later_is_listed() {
    TenantId tenant = freshTenantId();
    given(tenant, FIRST);
    given(tenant, SECOND);
    assertThat(list(tenant, NOW, Optional.empty(), ALL)).containsExactly(FIRST, SECOND);
    assertThat(list(tenant, LATER, Optional.empty(), ALL)).containsExactly(SECOND);
    assertThat(list(tenant, LATER.plusMillis(1), Optional.empty(), ALL)).isEmpty();
    assertThat(list(tenant, LATER, Optional.of(FIRST), ALL)).containsExactly(SECOND);
  }

  @Rule("DL-04")
  @Test
  void only_the_last_deletion_of_a_reference_is_listed() {
    TenantId tenant = freshTenantId();
    given(tenant, FIRST);
    given(tenant, SECOND);
    var again = new Deletion(REFERENCE, LATER.plusMillis(1));
    given(tenant, again);
    assertThat(list(tenant)).containsExactly(SECOND, again);
  }

  @Rule("DL-05")
  @Test
  void a_representative_that_exists_again_is_not_listed() {
    TenantId tenant = freshTenantId();
    given(tenant, FIRST);
    given(tenant, SECOND);
    givenRepresentative(tenant, REFERENCE);
    assertThat(list(tenant)).containsExactly(SECOND);
    assertThat(list(tenant, NOW, Optional.empty(), 1)).containsExactly(SECOND);
    givenRepresentative(tenant, OTHER_REFERENCE);
    assertThat(list(tenant, NOW, Optional.of(FIRST), ALL)).isEmpty();
  }

  @Rule("DL-06")
  @Test
  void references_are_compared_by_code_point() {
    TenantId tenant = freshTenantId();
    commit(
        () ->
            shuffled(Confusables.ALL)
                .forEach(text -> log().add(tenant, new Deletion(reference(text), NOW))));
    assertThat(list(tenant))
        .extracting(deletion -> deletion.reference().value())
        .containsExactlyElementsOf(
            Confusables.ALL.stream().sorted(Confusables.BY_CODE_POINT).toList());
  }

  @Rule("DL-07")
  @Test
  void only_deletions_before_a_time_are_removed() {
    TenantId tenant = freshTenantId();
    given(tenant, FIRST);
    given(tenant, SECOND);
    assertThat(removedBefore(tenant, NOW, ALL)).isZero();
    assertThat(list(tenant)).containsExactly(FIRST, SECOND);
    assertThat(removedBefore(tenant, LATER, ALL)).isEqualTo(1);
    assertThat(list(tenant)).containsExactly(SECOND);
  }

  @Rule("DL-08")
  @Test
  void no_more_deletions_are_removed_than_requested() {
    TenantId tenant = freshTenantId();
    commit(
        () -> {
          for (int i = 0; i < 5; i++) {
            log().add(tenant, new Deletion(reference("R" + i), NOW));
          }
        });
    assertThat(removedBefore(tenant, LATER, 3)).isEqualTo(3);
    assertThat(list(tenant)).hasSize(2);
    assertThat(removedBefore(tenant, LATER, 3)).isEqualTo(2);
    assertThat(list(tenant)).isEmpty();
  }

  @Rule("DL-09")
  @Test
  void a_position_is_valid_after_its_entry_has_gone() {
    TenantId tenant = freshTenantId();
    given(tenant, FIRST);
    given(tenant, SECOND);
    assertThat(removedBefore(tenant, LATER, ALL)).isEqualTo(1);
    assertThat(list(tenant, NOW, Optional.of(FIRST), ALL)).containsExactly(SECOND);
    given(tenant, new Deletion(reference("REP-000"), NOW));
    assertThat(list(tenant, NOW, Optional.of(FIRST), ALL)).containsExactly(SECOND);
  }

  private void given(TenantId tenant, Deletion deletion) {
    commit(() -> log().add(tenant, deletion));
  }

  private long removedBefore(TenantId tenant, Instant time, int limit) {
    return committed(() -> log().removeBefore(tenant, time, limit));
  }

  private List<Deletion> list(TenantId tenant) {
    return list(tenant, Instant.EPOCH, Optional.empty(), ALL);
  }

  private List<Deletion> list(TenantId tenant, Instant since, Optional<Deletion> after, int limit) {
    return log().list(tenant, since, after, limit);
  }

  private List<Deletion> parts(TenantId tenant, int limit) {
    var all = new ArrayList<Deletion>();
    Optional<Deletion> after = Optional.empty();
    List<Deletion> part;
    do {
      part = list(tenant, Instant.EPOCH, after, limit);
      assertThat(part).hasSizeLessThanOrEqualTo(limit);
      all.addAll(part);
      after = part.isEmpty() ? after : Optional.of(part.get(part.size() - 1));
    } while (part.size() == limit && all.size() <= ALL);
    return all;
  }

  private static <T> List<T> shuffled(List<T> values) {
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled;
  }
}
