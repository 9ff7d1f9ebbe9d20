package dev.representatives.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDataTest {
  private static final Sizes SIZES = new Sizes(2_000, 3_000, 5_000, 10_000);
  private static final int PERCENT = 4;
  private static final SampleData FIRST = SampleData.firstNight(1, SIZES);
  private static final SampleData SECOND = SampleData.secondNight(1, SIZES, PERCENT);

  static Stream<SampleData> nights() {
    return Stream.of(FIRST, SECOND);
  }

  @Test
  void another_seed_gives_other_entries() {
    var other = SampleData.firstNight(2, SIZES);

    for (int i = 0; i < FIRST.tables().size(); i++) {
      assertThat(other.tables().get(i).rows()).isNotEqualTo(FIRST.tables().get(i).rows());
    }
  }

  @Test
  void there_are_as_many_entries_as_asked_for() {
    assertThat(FIRST.tables().stream().map(table -> table.rows().size()))
        .containsExactly(3_000, 2_000, 5_000, 10_000);
    assertThat(FIRST.gone().stream().flatMap(table -> table.rows().stream())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("nights")
  void every_representative_is_valid(SampleData night) {
    var table = representatives(night);
    var violations = new Violations();

    for (var row : entries(table)) {
      var fields = RepresentativeDraft.builder();
      for (var field : RepresentativeField.values()) {
        Optional.ofNullable(row.get(field.fieldName())).ifPresent(cell -> fields.set(field, cell));
      }
      RepresentativeDetails.EMPTY.with(fields.build(), violations);
      var custom = CustomFieldsDraft.builder();
      row.forEach(
          (column, cell) -> {
            if (column.startsWith(Table.CUSTOM)) {
              custom.text(column.substring(Table.CUSTOM.length()), cell);
            }
          });
      CustomFields.EMPTY.with(custom.build(), violations);
      assertThat(new RepresentativeReference(row.get("reference"))).isNotNull();
    }
    assertThat(violations.found()).isEmpty();
    assertThat(table.columns())
        .filteredOn(column -> !column.equals("reference") && !column.startsWith(Table.CUSTOM))
        .hasSizeGreaterThan(10)
        .allMatch(column -> RepresentativeField.named(column).isPresent());
    assertThat(table.column("reference")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("nights")
  void every_account_and_document_is_valid(SampleData night) {
    for (var row : entries(accounts(night))) {
      assertThat(new AccountNumber(row.get("account_number"))).isNotNull();
      assertThat(AccountName.parse(row.get("name"))).isNotNull();
    }
    for (var row : entries(documents(night))) {
      assertThat(new DocumentNumber(row.get("document_number"))).isNotNull();
      assertThat(CalendarDate.parse(row.get("invoice_date"))).isNotNull();
      assertThat(CalendarDate.parse(row.get("due_date"))).isNotNull();
    }
    assertThat(accounts(night).column("account_number")).doesNotHaveDuplicates();
    assertThat(documents(night).column("document_number")).doesNotHaveDuplicates();
    assertThat(accounts(night).column("account_number"))
        .containsAll(documents(night).column("account_number").toList());
  }

  @ParameterizedTest
  @MethodSource("nights")
  void every_link_is_between_entries_that_exist(SampleData night) {
    var links = links(night);

    assertThat(links.rows()).doesNotHaveDuplicates();
    assertThat(representatives(night).column("reference"))
        .containsAll(links.column("reference").distinct().toList());
    assertThat(keysOf(accounts(night), "account_number"))
        .containsAll(links.column("account_number").distinct().toList());
    assertThat(keysOf(documents(night), "document_number"))
        .containsAll(links.column("document_number").distinct().toList());
    assertThat(entries(links))
        .allSatisfy(
            link ->
                assertThat(link.get("account_number").isEmpty())
                    .isNotEqualTo(link.get("document_number").isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("nights")
  void the_hierarchy_has_the_depth_of_a_company_and_no_cycle(SampleData night) {
    var supervisors = new HashMap<String, String>();
    entries(representatives(night))
        .forEach(
            row ->
                supervisors.put(
                    row.get("reference"), row.get("supervisor_representative_reference")));
    var depths = new ArrayList<Integer>();
    for (var reference : supervisors.keySet()) {
      var seen = new HashSet<String>();
      for (var at = reference; !at.isEmpty(); at = supervisors.get(at)) {
        assertThat(supervisors).containsKey(at);
        assertThat(seen.add(at)).as("a cycle at %s", at).isTrue();
      }
      depths.add(seen.size());
    }

    assertThat(depths.stream().mapToInt(Integer::intValue).max().orElseThrow()).isBetween(6, 12);
    assertThat(depths.stream().mapToInt(Integer::intValue).average().orElseThrow())
        .isBetween(3.0, 6.0);
    // Lines whose supervisors come later are what an import has to cope with.
    assertThat(reportsAboveTheirSupervisor(representatives(night))).isGreaterThan(200);
  }

  @Test
  void names_are_in_many_scripts_and_most_are_latin() {
    var names = representatives(FIRST).column("name").toList();
    Map<Character.UnicodeScript, Long> scripts =
        names.stream()
            .map(name -> Character.UnicodeScript.of(name.codePointAt(0)))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(scripts)
        .containsKeys(
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.GEORGIAN,
            Character.UnicodeScript.ARMENIAN);
    assertThat(scripts.get(Character.UnicodeScript.LATIN))
        .isBetween(names.size() * 6L / 10, names.size() * 8L / 10);
    assertThat(names.stream().distinct().count()).isGreaterThan(names.size() * 9L / 10);
  }

  @Test
  void phones_are_dirty() {
    var phones = representatives(FIRST).column("phone").filter(phone -> !phone.isEmpty()).toList();

    assertThat(phones)
        .hasSizeGreaterThan(1_000)
        .anyMatch(phone -> phone.chars().noneMatch(Character::isDigit))
        .anyMatch(phone -> phone.matches("\\+[0-9 ]+"))
        .anyMatch(phone -> phone.contains(";"))
        .anyMatch(phone -> phone.contains("ext."))
        .anyMatch(phone -> phone.startsWith("'"))
        .anyMatch(phone -> phone.contains("－"));
  }

  @Test
  void some_representatives_have_no_email_and_some_share_one() {
    var emails = representatives(FIRST).column("email").toList();
    var used = emails.stream().filter(email -> !email.isEmpty()).toList();

    assertThat(emails.size() - used.size()).isBetween(50, 150);
    assertThat(used.size() - used.stream().distinct().count()).isBetween(20L, 100L);
  }

  @Test
  void a_few_representatives_and_accounts_have_most_of_the_links_and_documents() {
    assertThat(shareOfTheTopTenth(links(FIRST).column("reference"), SIZES.representatives()))
        .isBetween(0.25, 0.45);
    assertThat(shareOfTheTopTenth(documents(FIRST).column("account_number"), SIZES.accounts()))
        .isBetween(0.25, 0.45);
    assertThat(links(FIRST).column("account_number").filter(number -> !number.isEmpty()).distinct())
        .hasSizeBetween(2_700, 2_999);
  }

  @Test
  void the_second_night_has_the_given_changes() {
    assertChanged(accounts(FIRST), accounts(SECOND), 60, 30);
    assertChanged(representatives(FIRST), representatives(SECOND), 40, 20);
    assertChanged(documents(FIRST), documents(SECOND), 100, 50);

    var before = new HashSet<>(links(FIRST).rows());
    var after = new HashSet<>(links(SECOND).rows());
    assertThat(before.stream().filter(link -> !after.contains(link)).count())
        .isEqualTo(SECOND.gone().get(0).rows().size())
        .isGreaterThanOrEqualTo(200);
    assertThat(links(SECOND).rows().stream().filter(link -> !before.contains(link))).hasSize(200);
  }

  @Test
  void what_is_gone_can_be_deleted_in_its_order() {
    var unlinked = SECOND.gone().get(0);
    var people = SECOND.gone().get(2);

    assertThat(SECOND.gone().stream().map(Table::name))
        .containsExactly("gone-links", "gone-documents", "gone-representatives", "gone-accounts");
    assertThat(unlinked.column("op")).containsOnly("unlink");
    assertThat(people.column("op")).containsOnly("delete");
    assertThat(representatives(FIRST).column("supervisor_representative_reference"))
        .doesNotContainAnyElementsOf(people.column("reference").toList());
    assertThat(documents(FIRST).column("account_number"))
        .doesNotContainAnyElementsOf(SECOND.gone().get(3).column("account_number").toList());
  }

  @Test
  void cut_portfolios_are_those_with_more_than_twenty_accounts() {
    var counts = new HashMap<String, Integer>();
    entries(links(FIRST)).stream()
        .filter(link -> !link.get("account_number").isEmpty())
        .forEach(link -> counts.merge(link.get("reference"), 1, Integer::sum));

    assertThat(FIRST.cutPortfolios().column("reference"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(counts.get(reference)).isGreaterThan(20));
    assertThat(FIRST.cutPortfolios().column("accounts"))
        .allSatisfy(list -> assertThat(list.split("\\|")).hasSize(3));
  }

  @Test
  void sizes_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sizes(0, 1, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sizes(1, 1, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sizes(10, 10, 0, 11));
    assertThat(SampleData.firstNight(1, new Sizes(1, 1, 0, 0)).tables()).hasSize(4);
  }

  private static void assertChanged(Table before, Table after, int changed, int goneAndNew) {
    var old = byKey(before);
    var now = byKey(after);
    assertThat(now.keySet().stream().filter(key -> !old.containsKey(key))).hasSize(goneAndNew);
    assertThat(old.keySet().stream().filter(key -> !now.containsKey(key))).hasSize(goneAndNew);
    assertThat(
            old.entrySet().stream()
                .filter(entry -> now.containsKey(entry.getKey()))
                .filter(entry -> !now.get(entry.getKey()).equals(entry.getValue())))
        .hasSize(changed);
  }

  private static Map<String, List<String>> byKey(Table table) {
    return table.rows().stream().collect(Collectors.toMap(row -> row.get(0), row -> row));
  }

  private static long reportsAboveTheirSupervisor(Table table) {
    return entries(table).stream()
        .filter(
            row ->
                row.get("supervisor_representative_reference").compareTo(row.get("reference")) > 0)
        .count();
  }

  private static double shareOfTheTopTenth(Stream<String> keys, int size) {
    var counts =
        keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).values();
    long all = counts.stream().mapToLong(Long::longValue).sum();
    long top =
        counts.stream()
            .sorted((one, other) -> Long.compare(other, one))
            .limit(size / 10)
            .mapToLong(Long::longValue)
            .sum();
    return (double) top / all;
  }

  private static List<String> keysOf(Table table, String column) {
    return Stream.concat(Stream.of(""), table.column(column)).toList();
  }

  private static List<Map<String, String>> entries(Table table) {
    return table.rows().stream()
        .map(
            row -> {
              var entry = new HashMap<String, String>();
              for (int i = 0; i < row.size(); i++) {
                entry.put(table.columns().get(i), row.get(i));
              }
              return Map.copyOf(entry);
            })
        .toList();
  }

  private static Table accounts(SampleData night) {
    return night.tables().get(0);
  }

  private static Table representatives(SampleData night) {
    return night.tables().get(1);
  }

  private static Table documents(SampleData night) {
    return night.tables().get(2);
  }

  private static Table links(SampleData night) {
    return night.tables().get(3);
  }
}
