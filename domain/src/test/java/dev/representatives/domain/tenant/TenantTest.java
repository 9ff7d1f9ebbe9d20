package dev.representatives.domain.tenant;

import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {
  @Test
  void an_id_is_positive() {
    assertThat(new TenantId(1).value()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(-1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "7",
        "acme-uk",
        "a-",
        "012345678901234567890123456789012345678901234567890123456789abc"
      })
  void a_name_is_up_to_63_lower_case_letters_and_digits_and_hyphens(String name) {
    assertThat(new TenantName(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-acme",
        "Acme",
        "acme uk",
        "acme\n",
        "\u00e1",
        "012345678901234567890123456789012345678901234567890123456789abcd"
      })
  void any_other_name_is_refused(String name) {
    assertRefused(ViolationCode.NAME_INVALID, () -> new TenantName(name));
  }
}
