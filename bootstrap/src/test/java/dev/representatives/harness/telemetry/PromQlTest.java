package dev.representatives.harness.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "up ; up",
        "up{job=\"representatives\"} == 0 ; up",
        "sum(rate(a_total{code=~\"x|y\"}[5m])) > 0.1 ; a_total",
        "sum by (le, uri) (rate(a_bucket[$__rate_interval])) ; a_bucket",
        "sum(a) by (x) / on (x) group_left (y) b ; a,b",
        "a >= bool b and c unless d offset 5m ; a,b,c,d",
        "histogram_quantile(0.99, sum by (le) (rate(a_bucket{x=\"b_total\"}[5m]))) > 1e3 ; a_bucket",
        "absent(a:b_c) or vector(1) ; a:b_c"
      })
  void the_metrics_of_an_expression_are_found(String expression, String metrics) {
    assertThat(PromQl.metrics(expression))
        .containsExactlyElementsOf(List.of(metrics.split(",", -1)));
  }
}
