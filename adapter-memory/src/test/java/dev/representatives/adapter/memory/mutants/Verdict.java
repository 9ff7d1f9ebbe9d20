package dev.representatives.adapter.memory.mutants;

import dev.representatives.contracts.StoresUnderTest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The result of the contracts on some stores: the numbers of the rules that ran, passed, failed or
 * were skipped, at least in part; the contracts that failed as a whole; and all messages.
 */
record Verdict(
    Set<String> ran,
    Set<String> passed,
    Set<String> failed,
    Set<String> skipped,
    Set<String> failedContracts,
    Set<String> messages) {
  private static final Pattern NUMBERED = Pattern.compile("([A-Z]{2}-\\d{2}) .*");

  /** Runs the rules with the given numbers. */
  static Verdict on(StoresUnderTest stores, Predicate<String> wanted) {
    Victims.STORES.set(stores);
    var collector = new Collector();
    LauncherFactory.create().execute(request(wanted), collector);
    return new Verdict(
        collector.ran,
        collector.passed,
        collector.failed,
        collector.skipped,
        collector.failedContracts,
        collector.messages);
  }

  private static LauncherDiscoveryRequest request(Predicate<String> wanted) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(Victims.ALL.stream().map(DiscoverySelectors::selectClass).toList())
        .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isWanted(test, wanted)))
        // The rules of a verdict run in the thread that has set the stores.
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .build();
  }

  private static boolean isWanted(TestDescriptor test, Predicate<String> wanted) {
    return number(test.getDisplayName()).filter(wanted).isPresent();
  }

  private static Optional<String> number(String displayName) {
    var matcher = NUMBERED.matcher(displayName);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static final class Collector implements TestExecutionListener {
    private final Set<String> ran = new ConcurrentSkipListSet<>();
    private final Set<String> passed = new ConcurrentSkipListSet<>();
    private final Set<String> failed = new ConcurrentSkipListSet<>();
    private final Set<String> skipped = new ConcurrentSkipListSet<>();
    private final Set<String> failedContracts = new ConcurrentSkipListSet<>();
    private final Set<String> messages = new ConcurrentSkipListSet<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
      plan = testPlan;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().map(Throwable::getMessage).ifPresent(messages::add);
      ruleOf(test)
          .ifPresentOrElse(
              rule -> note(rule, test, result.getStatus()),
              () -> {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                  failedContracts.add(test.getDisplayName());
                }
              });
    }

    private void note(String rule, TestIdentifier test, TestExecutionResult.Status status) {
      ran.add(rule);
      switch (status) {
        case SUCCESSFUL -> {
          if (test.isTest()) {
            passed.add(rule);
          }
        }
        case FAILED -> failed.add(rule);
        case ABORTED -> skipped.add(rule);
      }
    }

    /** A dynamic test belongs to the rule above it. */
    private Optional<String> ruleOf(TestIdentifier test) {
      return number(test.getDisplayName()).or(() -> plan.getParent(test).flatMap(this::ruleOf));
    }
  }
}
