package dev.representatives.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloorsTest {
  @Test
  void a_dependency_that_runs_up_or_to_the_side_is_found() {
    var house =
        Floors.below("House", "# House\n\n```\n 3  attic\n 2  hall  kitchen\n 1  cellar\n```\n");

    assertThat(house.rooms()).containsExactly("attic", "cellar", "hall", "kitchen");
    assertThat(house.mayDepend("attic", "cellar")).isTrue();
    assertThat(house.mayDepend("hall", "hall")).isTrue();
    assertThat(house.mayDepend("hall", "kitchen")).isFalse();
    assertThat(house.mayDepend("cellar", "hall")).isFalse();
  }
}
