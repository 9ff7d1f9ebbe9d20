package dev.representatives.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void each_word_of_name_address_and_reference_begins_a_text() {
    assertThat(words("REP-1", "Jane  O'Neil", "j.s@x.org"))
        .containsExactly(
            "1", "j.s@x.org", "jane  o'neil", "neil", "o'neil", "org", "rep-1", "s@x.org", "x.org");
  }

  @Test
  void nothing_but_punctuation_is_no_word() {
    assertThat(words("--", "...", "")).isEmpty();
  }

  @Test
  void a_text_is_cut_at_its_greatest_length_in_code_points() {
    String emoji = "\ud83d\ude00";
    assertThat(words(emoji.repeat(255), "", ""))
        .containsExactly(emoji.repeat(SearchWords.MAX_LENGTH));
  }

  @Test
  void case_is_ignored_code_point_by_code_point() {
    assertThat(SearchWords.lowerCase("\u00c4\u0416\u03a3\u0130I\u212a"))
        .isEqualTo("\u00e4\u0436\u03c3iik");
  }

  private static SortedSet<String> words(String reference, String name, String email) {
    return SearchWords.of(
        Representative.create(
            new RepresentativeReference(reference),
            RepresentativeDetails.builder()
                .set(RepresentativeField.NAME, name)
                .set(RepresentativeField.EMAIL, email)
                .build(),
            CustomFields.EMPTY,
            Instant.EPOCH));
  }
}
