package dev.representatives.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationCodeTest {
  @ParameterizedTest
  @EnumSource
  void a_code_is_explained_in_one_sentence(ViolationCode code) {
    assertThat(code.meaning()).matches("[A-Z][^.]*\\.");
  }

  @Test
  void no_two_codes_mean_the_same() {
    assertThat(Arrays.stream(ViolationCode.values()).map(ViolationCode::meaning))
        .doesNotHaveDuplicates();
  }
}
