package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class TenantMatrixTest {
  private final TenantMatrix matrix = new TenantMatrix(Port.class, () -> new TenantId(1));

  @Test
  void a_new_method_without_a_case_is_named() {
    assertThatThrownBy(() -> only(matrix.with("unscoped", (a, b) -> {}), "find"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Port.find has no tenant case");
  }

  @Test
  void a_method_without_a_tenant_is_named() {
    assertThatThrownBy(() -> only(matrix, "unscoped"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Port.unscoped does not take a tenant first");
  }

  @Test
  void a_case_without_a_method_is_named() {
    assertThatThrownBy(() -> only(matrix.with("gone", (a, b) -> {}), "gone"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Port.gone has a tenant case, but is gone");
  }

  @Test
  void a_method_that_is_meant_to_see_all_tenants_has_no_case() {
    assertThat(matrix.unscoped("unscoped").tests())
        .extracting(DynamicTest::getDisplayName)
        .containsExactly("Port.find");
  }

  private static void only(TenantMatrix matrix, String method) throws Throwable {
    List<DynamicTest> tests =
        matrix.tests().stream().filter(t -> t.getDisplayName().equals("Port." + method)).toList();
    assertThat(tests).hasSize(1);
    tests.get(0).getExecutable().execute();
  }

  interface Port {
    boolean find(TenantId tenant, String key);

    boolean unscoped(String key);
  }
}
