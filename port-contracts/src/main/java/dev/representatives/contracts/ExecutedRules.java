package dev.representatives.contracts;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Adds the rule number to each failure and skip reason, because not every console prints display
 * names. Also fails a contract if all its rules were skipped, because that proves nothing about the
 * adapter.
 */
final class ExecutedRules implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ExecutedRules.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(NAMESPACE).put(Tally.class, new Tally());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    tally(context).failIfNoneWasExecuted(context.getRequiredTestClass());
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    skippable(invocation, context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    counted(invocation, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    counted(invocation, context);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return skippable(invocation, context);
  }

  private static <T> T skippable(Invocation<T> invocation, ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (TestAbortedException e) {
      throw skipped(e, numberOf(context).orElseThrow(() -> e), context);
    }
  }

  private static void counted(Invocation<Void> invocation, ExtensionContext context)
      throws Throwable {
    var number = numberOf(context);
    if (number.isEmpty()) {
      invocation.proceed();
      return;
    }
    try {
      invocation.proceed();
      tally(context).executed();
    } catch (TestAbortedException e) {
      throw skipped(e, number.get(), context);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      tally(context).executed();
      throw broken(e, number.get());
    }
  }

  private static TestAbortedException skipped(
      TestAbortedException e, String number, ExtensionContext context) {
    String reason = number + ": " + e.getMessage();
    tally(context).skipped(reason);
    return new TestAbortedException(reason, e);
  }

  private static AssertionError broken(Throwable e, String number) {
    String message = number + ": " + (e instanceof AssertionError ? e.getMessage() : e.toString());
    AssertionError broken =
        e instanceof AssertionFailedError comparison
            ? new AssertionFailedError(
                message, comparison.getExpected(), comparison.getActual(), comparison)
            : new AssertionError(message, e);
    // Point to the broken rule rather than to this class.
    broken.setStackTrace(e.getStackTrace());
    return broken;
  }

  /**
   * A dynamic test belongs to the rule of its factory method; an adapter's own tests have no rule.
   */
  private static Optional<String> numberOf(ExtensionContext context) {
    return Stream.iterate(
            Optional.of(context),
            Optional::isPresent,
            current -> current.flatMap(ExtensionContext::getParent))
        .flatMap(Optional::stream)
        .flatMap(current -> current.getTestMethod().stream())
        .flatMap(method -> Optional.ofNullable(method.getAnnotation(Rule.class)).stream())
        .findFirst()
        .map(Rule::value);
  }

  private static Tally tally(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Tally.class, Tally.class);
  }

  /** The executed and skipped rules of one contract. */
  private static final class Tally {
    private final AtomicInteger executed = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> skipped = new ConcurrentLinkedQueue<>();

    void executed() {
      executed.incrementAndGet();
    }

    void skipped(String reason) {
      skipped.add(reason);
    }

    void failIfNoneWasExecuted(Class<?> contract) {
      if (executed.get() == 0) {
        throw new AssertionError(
            "%s executed no rule, so it says nothing of the adapter. %s"
                .formatted(
                    contract.getSimpleName(),
                    skipped.isEmpty()
                        ? "None was started."
                        : "Skipped: " + String.join("; ", skipped)));
      }
    }
  }
}
