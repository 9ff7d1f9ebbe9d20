package dev.representatives.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeededTest {
  @Test
  void a_property_is_tried_as_often_as_asked_each_time_with_another_seed() {
    var drawn = new ArrayList<Long>();

    Seeded.repeat(3, random -> drawn.add(random.nextLong()));

    assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void a_failed_property_reports_its_seed() {
    var drawn = new ArrayList<Long>();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                Seeded.repeat(
                    3,
                    random -> {
                      drawn.add(random.nextLong());
                      throw new IllegalStateException("defect");
                    }))
        .satisfies(
            e -> {
              long seed = Long.parseLong(e.getMessage().replace("fails with -Dseed=", ""));
              assertThat(drawn).containsExactly(new Random(seed).nextLong());
            })
        .havingCause()
        .withMessage("defect");
  }
}
