package dev.representatives.contracts;

import dev.representatives.domain.tenant.TenantName;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Adds the tenants of a test to its failure, so that their data can be inspected. */
final class TenantsInFailures implements InvocationInterceptor {
  private final List<TenantName> tenants = new CopyOnWriteArrayList<>();

  void add(TenantName tenant) {
    tenants.add(tenant);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    noting(invocation);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    noting(invocation);
  }

  private void noting(Invocation<Void> invocation) throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      failure.addSuppressed(new Note(tenants));
      throw failure;
    }
  }

  /** Appears as a suppressed exception in the stack trace of the failure. */
  private static final class Note extends Exception {
    private static final long serialVersionUID = 1L;

    Note(List<TenantName> tenants) {
      super("tenants of this test: " + tenants.stream().map(TenantName::value).toList());
      setStackTrace(new StackTraceElement[0]);
    }
  }
}
