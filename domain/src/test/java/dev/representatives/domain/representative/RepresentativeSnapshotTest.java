package dev.representatives.domain.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFieldValue.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepresentativeSnapshotTest {
  private static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123Z");
  private static final Representative REPRESENTATIVE = created("REP-001", NOW);

  @Test
  void a_new_representative_has_no_links() {
    assertThat(RepresentativeSnapshot.withoutLinks(REPRESENTATIVE))
        .isEqualTo(
            new RepresentativeSnapshot(
                REPRESENTATIVE,
                new LinkedNumbers<>(List.of(), 0),
                new LinkedNumbers<>(List.of(), 0)));
  }

  @Test
  void another_state_of_the_representative_has_the_same_links() {
    var changed = changed(REPRESENTATIVE);

    assertThat(
            new RepresentativeSnapshot(REPRESENTATIVE, accounts(2, "A"), documents(1, "D"))
                .with(changed))
        .isEqualTo(new RepresentativeSnapshot(changed, accounts(2, "A"), documents(1, "D")));
  }

  @Test
  void the_entity_tag_is_the_same_for_equal_snapshots() {
    var tag = snapshot(1, List.of("A"), 1, List.of("D")).entityTag();

    assertThat(snapshot(1, List.of("A"), 1, List.of("D")).entityTag()).isEqualTo(tag);
  }

  @Test
  void a_write_that_changes_nothing_keeps_the_entity_tag() {
    var same =
        REPRESENTATIVE.revise(
            REPRESENTATIVE.details(), REPRESENTATIVE.customFields(), NOW.plusSeconds(60));

    assertThat(RepresentativeSnapshot.withoutLinks(same).entityTag())
        .isEqualTo(RepresentativeSnapshot.withoutLinks(REPRESENTATIVE).entityTag());
  }

  @Test
  void the_entity_tag_changes_with_everything_that_a_snapshot_shows() {
    var snapshots =
        List.of(
            RepresentativeSnapshot.withoutLinks(REPRESENTATIVE),
            RepresentativeSnapshot.withoutLinks(changed(REPRESENTATIVE)),
            RepresentativeSnapshot.withoutLinks(changed(changed(REPRESENTATIVE))),
            RepresentativeSnapshot.withoutLinks(created("rep-001", NOW)),
            RepresentativeSnapshot.withoutLinks(created("REP-001", NOW.plusMillis(1))),
            snapshot(1, List.of("A"), 0, List.of()),
            snapshot(0, List.of(), 1, List.of("A")),
            snapshot(1, List.of("A"), 1, List.of("A")),
            snapshot(1, List.of("a"), 0, List.of()),
            snapshot(2, List.of("A"), 0, List.of()),
            snapshot(1, List.of("A"), 1, List.of()),
            snapshot(1, List.of(), 1, List.of("A")),
            snapshot(2, List.of("A", "B"), 0, List.of()),
            snapshot(2, List.of("AB"), 0, List.of()),
            snapshot(2, List.of("A", "B"), 1, List.of("C")),
            snapshot(2, List.of("A"), 2, List.of("B", "C")));

    assertThat(snapshots.stream().map(RepresentativeSnapshot::entityTag)).doesNotHaveDuplicates();
  }

  @Test
  void up_to_1000_numbers_are_shown_and_all_are_counted() {
    var shown = Collections.nCopies(1000, new AccountNumber("A"));

    assertThat(new LinkedNumbers<>(shown, 5000).total()).isEqualTo(5000);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LinkedNumbers<>(Collections.nCopies(1001, new AccountNumber("A")), 5000));
  }

  @Test
  void no_more_numbers_are_shown_than_there_are() {
    assertThat(accounts(1, "A").first()).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> accounts(0, "A"));
    assertThatIllegalArgumentException().isThrownBy(() -> accounts(-1));
  }

  @Test
  void linked_numbers_keep_the_values_they_were_created_with() {
    var given = new ArrayList<>(List.of(new AccountNumber("A")));
    var numbers = new LinkedNumbers<>(given, 1);

    given.clear();

    assertThat(numbers.first()).hasSize(1);
  }

  private static Representative created(String reference, Instant at) {
    return Representative.create(
        new RepresentativeReference(reference),
        RepresentativeDetails.EMPTY,
        CustomFields.EMPTY,
        at);
  }

  private static Representative changed(Representative representative) {
    boolean flag = representative.version() % 2 == 0;
    return representative.revise(
        representative.details(), new CustomFields(Map.of("flag", new Flag(flag))), NOW);
  }

  private static RepresentativeSnapshot snapshot(
      long accounts, List<String> shownAccounts, long documents, List<String> shownDocuments) {
    return new RepresentativeSnapshot(
        REPRESENTATIVE,
        accounts(accounts, shownAccounts.toArray(new String[0])),
        documents(documents, shownDocuments.toArray(new String[0])));
  }

  private static LinkedNumbers<AccountNumber> accounts(long total, String... first) {
    return new LinkedNumbers<>(Stream.of(first).map(AccountNumber::new).toList(), total);
  }

  private static LinkedNumbers<DocumentNumber> documents(long total, String... first) {
    return new LinkedNumbers<>(Stream.of(first).map(DocumentNumber::new).toList(), total);
  }
}
