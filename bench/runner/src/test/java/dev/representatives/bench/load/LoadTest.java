package dev.representatives.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final double EXACT = 1e-9;

  @Test
  void a_percentile_is_the_value_that_the_share_does_not_exceed() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();

    assertThat(Load.percentile(hundred, 0.5)).isEqualTo(50);
    assertThat(Load.percentile(hundred, 0.99)).isEqualTo(99);
    assertThat(Load.percentile(hundred, 1)).isEqualTo(100);
    assertThat(Load.percentile(new long[] {7}, 0.99)).isEqualTo(7);
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
}
