package dev.representatives.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.bootstrap.telemetry.Observed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UseCasesTest {
  @Test
  void every_use_case_is_observed() {
    assertThat(Arrays.stream(UseCases.class.getDeclaredMethods()).filter(m -> !m.isSynthetic()))
        .hasSizeGreaterThan(10)
        .allMatch(method -> method.isAnnotationPresent(Observed.class));
  }
}
