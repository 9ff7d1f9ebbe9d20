package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.representatives.domain.tenant.TenantName;
import org.junit.jupiter.api.Test;

class TenantsInFailuresTest {
  @Test
  void a_failure_names_the_tenants_of_its_test() {
    var tenants = new TenantsInFailures();
    tenants.add(new TenantName("contract-1"));
    var failure = new AssertionError("a rule is broken");
    Throwable thrown =
        catchThrowable(
            () ->
                tenants.interceptTestMethod(
                    () -> {
                      throw failure;
                    },
                    null,
                    null));
    assertThat(thrown).isSameAs(failure);
    assertThat(thrown.getSuppressed()).hasSize(1);
    assertThat(thrown.getSuppressed()[0]).hasMessage("tenants of this test: [contract-1]");
  }
}
