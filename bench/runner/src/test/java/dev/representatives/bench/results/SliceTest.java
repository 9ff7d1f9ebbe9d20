package dev.representatives.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final double EXACT = 1e-9;

  @Test
  void cpu_time_counts_for_ten_thousand_requests() {
    assertThat(Slice.perRequests(Duration.ofSeconds(3), 2_000)).isCloseTo(15, within(EXACT));
  }

  @Test
  void a_slice_survives_the_file_of_results() {
    var slice = new Slice(Scenario.GET, Names.SPRING, 2, 1.5, 2.5, 3.5, 4.5, 5.5, 1, "status 503");

    assertThat(Slice.parse(slice.format("\t").split("\t", -1), 0)).isEqualTo(slice);
    assertThat(slice.cpu()).isEqualTo(10);
  }
}
