package dev.representatives.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
  @ParameterizedTest
  @EnumSource
  void every_failure_is_a_problem_of_the_same_code(FailureCode failure) {
    assertThat(ProblemType.of(failure).name()).isEqualTo(failure.name());
  }

  @ParameterizedTest
  @EnumSource
  void every_problem_has_an_error_status_a_title_and_a_uri(ProblemType type) {
    assertThat(type.status()).isBetween(400, 599);
    assertThat(type.title()).isNotBlank();
    assertThat(type.uri()).matches("/problems/[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @EnumSource
  void every_uri_leads_back_to_its_problem(ProblemType type) {
    assertThat(ProblemType.ofUri(type.uri())).contains(type);
  }
}
