package dev.representatives.domain.access;

import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
  @ParameterizedTest
  @CsvSource({"READ, read", "WRITE, write"})
  void a_scope_is_written_in_lower_case(Scope scope, String name) {
    assertThat(scope.scopeName()).isEqualTo(name);
    assertThat(Scope.named(name)).isEqualTo(scope);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "READ", " read", "admin"})
  void there_is_no_other_scope(String name) {
    assertRefused(ViolationCode.NAME_INVALID, () -> Scope.named(name))
        .withMessage("The scopes are read and write.");
  }
}
