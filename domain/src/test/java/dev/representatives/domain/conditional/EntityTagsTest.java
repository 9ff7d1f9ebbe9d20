package dev.representatives.domain.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {
  private static final EntityTags LIST =
      new EntityTags(
          false,
          List.of(new EntityTag("strong"), new EntityTag("both")),
          List.of(new EntityTag("weak"), new EntityTag("both")));

  @ParameterizedTest
  @CsvSource({
    "strong, true, true",
    "both, true, true",
    "weak, false, true",
    "other, false, false",
    ", false, false",
  })
  void a_list_matches_the_tags_that_it_names(String current, boolean strongly, boolean weakly) {
    assertThat(LIST.matchStrongly(tag(current))).isEqualTo(strongly);
    assertThat(LIST.matchWeakly(tag(current))).isEqualTo(weakly);
  }

  @ParameterizedTest
  @CsvSource({"other, true", ", false"})
  void any_tag_matches_every_existing_resource(String current, boolean matches) {
    assertThat(EntityTags.ANY.matchStrongly(tag(current))).isEqualTo(matches);
    assertThat(EntityTags.ANY.matchWeakly(tag(current))).isEqualTo(matches);
  }

  @Test
  void what_has_no_tag_is_matched_by_any_alone() {
    assertThat(EntityTags.ANY.matchStrongly(CurrentState.UNTAGGED)).isTrue();
    assertThat(EntityTags.ANY.matchWeakly(CurrentState.UNTAGGED)).isTrue();
    assertThat(LIST.matchStrongly(CurrentState.UNTAGGED)).isFalse();
    assertThat(LIST.matchWeakly(CurrentState.UNTAGGED)).isFalse();
  }

  private static CurrentState tag(String value) {
    return CurrentState.of(Optional.ofNullable(value).map(EntityTag::new));
  }
}
