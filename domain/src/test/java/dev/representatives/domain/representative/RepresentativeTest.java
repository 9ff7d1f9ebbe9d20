package dev.representatives.domain.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.representative.CustomFieldValue.Flag;
import dev.representatives.domain.validation.Violations;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentativeTest {
  private static final Instant CREATED = Instant.parse("2026-11-22T17:37:00.123Z");
  private static final RepresentativeReference REFERENCE = new RepresentativeReference("REP-001");
  private static final RepresentativeDetails JANE = named("Jane");
  private static final CustomFields FIELDS = new CustomFields(Map.of("vip", new Flag(true)));
  private static final Representative STORED =
      Representative.create(REFERENCE, JANE, FIELDS, CREATED);

  @Test
  void a_new_one_has_version_1_and_is_as_old_as_its_last_change_in_whole_milliseconds() {
    var created = Representative.create(REFERENCE, JANE, FIELDS, CREATED.plusNanos(999_999));

    assertThat(created).isEqualTo(new Representative(REFERENCE, JANE, FIELDS, CREATED, CREATED, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void a_version_is_positive(long version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Representative(REFERENCE, JANE, FIELDS, CREATED, CREATED, version));
  }

  @Test
  void other_details_make_the_next_version() {
    var later = CREATED.plusSeconds(60);

    assertThat(STORED.revise(named("June"), FIELDS, later.plusNanos(1)))
        .isEqualTo(new Representative(REFERENCE, named("June"), FIELDS, CREATED, later, 2));
  }

  @Test
  void other_custom_fields_make_the_next_version() {
    var later = CREATED.plusSeconds(60);

    assertThat(STORED.revise(JANE, CustomFields.EMPTY, later))
        .isEqualTo(new Representative(REFERENCE, JANE, CustomFields.EMPTY, CREATED, later, 2));
  }

  @Test
  void the_same_contents_change_nothing() {
    var same =
        STORED.revise(named("Jane"), new CustomFields(FIELDS.values()), CREATED.plusSeconds(60));

    assertThat(same).isSameAs(STORED);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 1"})
  void the_time_of_the_last_change_never_goes_back(long clockAhead, long updatedLater) {
    assertThat(STORED.revise(named("June"), FIELDS, CREATED.plusMillis(clockAhead)).updatedAt())
        .isEqualTo(CREATED.plusMillis(updatedLater));
  }

  private static RepresentativeDetails named(String name) {
    return RepresentativeDetails.EMPTY.with(
        RepresentativeDraft.builder().set(RepresentativeField.NAME, name).build(),
        new Violations());
  }
}
