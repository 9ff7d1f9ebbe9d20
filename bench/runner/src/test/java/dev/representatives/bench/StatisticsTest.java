package dev.representatives.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final double EXACT = 1e-9;

  @Test
  void the_median_is_the_middle_value() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
  }

  @Test
  void the_median_of_an_even_number_is_the_mean_of_both_middle_values() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 5.0, 6.0))).isEqualTo(5.5);
  }

  @Test
  void nothing_has_no_median() {
    assertThatThrownBy(() -> Statistics.median(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_percentile_is_the_value_that_the_share_does_not_exceed() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();

    assertThat(Statistics.percentile(hundred, 0.5)).isEqualTo(50);
    assertThat(Statistics.percentile(hundred, 0.99)).isEqualTo(99);
    assertThat(Statistics.percentile(hundred, 1)).isEqualTo(100);
    assertThat(Statistics.percentile(new long[] {7}, 0.99)).isEqualTo(7);
  }

  @Test
  void a_rate_counts_the_requests_that_succeeded() {
    var load =
        new Load(
            new long[] {3_000_000, 1_000_000, 2_000_000},
            new long[] {8_000_000},
            5,
            "",
            Duration.ofMillis(500));

    assertThat(load.rareRefusalMillis()).isCloseTo(8, within(EXACT));
    assertThat(load.perSecond()).isCloseTo(6, within(EXACT));
    assertThat(load.medianMillis()).isCloseTo(2, within(EXACT));
    assertThat(load.rareMillis()).isCloseTo(3, within(EXACT));
  }

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
