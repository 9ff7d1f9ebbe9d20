package dev.representatives.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void an_empty_variable_counts_as_not_set(String empty) {
    assertThat(new Variables(Map.of("A", empty, "B", "b")).values()).isEqualTo(Map.of("B", "b"));
  }

  @Test
  void a_file_overrides_the_process_and_can_take_a_variable_away() {
    var process = new Variables(Map.of("A", "a", "B", "b", "C", "c"));

    assertThat(process.overriddenBy(Map.of("B", "of the file", "C", "", "D", "d")).values())
        .isEqualTo(Map.of("A", "a", "B", "of the file", "D", "d"));
  }

  @Test
  void tracing_does_not_see_empty_variables_but_those_of_a_file() {
    var variables = new Variables(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector"));
    var expected = new HashMap<String, String>();
    expected.put("otel.service.name", "representatives");
    expected.put("otel.traces.sampler", null);
    expected.put("otel.exporter.otlp.endpoint", "http://collector");

    assertThat(
            TracingSettings.corrections(
                variables, Set.of("OTEL_SERVICE_NAME", "OTEL_TRACES_SAMPLER", "PATH")))
        .isEqualTo(expected);
  }
}
