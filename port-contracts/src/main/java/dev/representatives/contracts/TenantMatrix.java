package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.fail;

import dev.representatives.domain.tenant.TenantId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests of a port with two tenants that use the same keys, one case per method. The methods are
 * found by reflection, so a method without a case or without a tenant parameter fails.
 */
final class TenantMatrix {
  private final Class<?> port;
  private final Supplier<TenantId> freshTenants;
  private final Map<String, BiConsumer<TenantId, TenantId>> cases = new TreeMap<>();
  private final Set<String> unscoped = new HashSet<>();

  TenantMatrix(Class<?> port, Supplier<TenantId> freshTenants) {
    this.port = port;
    this.freshTenants = freshTenants;
  }

  /** Registers the case of a method, run with two new tenants. */
  TenantMatrix with(String method, BiConsumer<TenantId, TenantId> tenantCase) {
    if (cases.put(method, tenantCase) != null) {
      throw new IllegalArgumentException(method + " has two cases");
    }
    return this;
  }

  /** Registers a method that intentionally sees all tenants. */
  TenantMatrix unscoped(String method) {
    unscoped.add(method);
    return this;
  }

  List<DynamicTest> tests() {
    var tests = new ArrayList<DynamicTest>();
    var open = new HashSet<>(cases.keySet());
    Arrays.stream(port.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> !unscoped.contains(method.getName()))
        .forEach(
            method -> {
              open.remove(method.getName());
              tests.add(test(method));
            });
    open.forEach(
        name ->
            tests.add(
                DynamicTest.dynamicTest(
                    title(name), () -> fail(title(name) + " has a tenant case, but is gone"))));
    return tests;
  }

  private DynamicTest test(Method method) {
    String title = title(method.getName());
    boolean scoped =
        method.getParameterCount() > 0 && method.getParameterTypes()[0] == TenantId.class;
    var tenantCase = cases.get(method.getName());
    return DynamicTest.dynamicTest(
        title,
        () -> {
          if (!scoped) {
            fail(title + " does not take a tenant first; nothing may be looked up without one");
          }
          if (tenantCase == null) {
            fail(title + " has no tenant case; register one where this matrix is made");
          }
          tenantCase.accept(freshTenants.get(), freshTenants.get());
        });
  }

  private String title(String method) {
    return port.getSimpleName() + "." + method;
  }
}
