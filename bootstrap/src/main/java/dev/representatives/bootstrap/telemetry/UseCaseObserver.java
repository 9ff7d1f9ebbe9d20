package dev.representatives.bootstrap.telemetry;

import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Counts the writes, dry runs, refusals and escalations of use cases, and records each call in a
 * span of its own.
 */
@Singleton
@InterceptorBean(Observed.class)
final class UseCaseObserver implements MethodInterceptor<Object, Object> {
  private static final String WRITES = "representatives.writes";
  private static final String DRY_RUNS = "representatives.dry_runs";
  private static final String REFUSALS = "representatives.refusals";
  private static final String ESCALATIONS = "representatives.escalations";
  private static final String REPLAYED = "replayed";
  private static final String USE_CASE = "use_case";
  private static final String NO_REASON = "none";
  private static final AttributeKey<String> OUTCOME =
      AttributeKey.stringKey("representatives.outcome");
  private static final AttributeKey<String> CODE = AttributeKey.stringKey("representatives.code");

  private final MeterRegistry registry;
  private final Tracer tracer;

  UseCaseObserver(MeterRegistry registry, OpenTelemetry openTelemetry) {
    this.registry = registry;
    this.tracer = openTelemetry.getTracer("dev.representatives.application");
  }

  @Override
  public Object intercept(MethodInvocationContext<Object, Object> call) {
    String useCase = call.getDeclaringType().getSimpleName();
    var span = tracer.spanBuilder(useCase + "." + call.getMethodName()).startSpan();
    try {
      Object result = span.getSpanContext().isValid() ? inside(span, call) : call.proceed();
      if (result instanceof Written<?> written) {
        count(call, written.outcome(), span);
      } else if (result instanceof RepeatableResult repeatable) {
        count(call, repeatable, span);
      } else if (result instanceof WriteOutcome outcome) {
        count(call, outcome, span);
      } else if (result instanceof List<?> results) {
        results.forEach(this::countEscalation);
      } else {
        countEscalation(result);
      }
      return result;
    } catch (FailureException e) {
      count(useCase, e.failure().code(), span);
      throw e;
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }

  private static boolean isDryRun(MethodInvocationContext<?, ?> call) {
    return Stream.of(call.getParameterValues())
        .anyMatch(
            parameter ->
                parameter instanceof WriteCommand command && command.mode() == WriteMode.DRY_RUN);
  }

  private static Object inside(Span span, MethodInvocationContext<Object, Object> call) {
    return PropagatedContext.getOrEmpty()
        .plus(new TraceContext(Context.current().with(span)))
        .propagate(call::proceed);
  }

  private void count(MethodInvocationContext<?, ?> call, RepeatableResult result, Span span) {
    count(call, result.outcome().map(UseCaseObserver::name).orElse(REPLAYED), span);
  }

  private void count(MethodInvocationContext<?, ?> call, WriteOutcome outcome, Span span) {
    count(call, name(outcome), span);
  }

  private static String name(WriteOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private void count(MethodInvocationContext<?, ?> call, String name, Span span) {
    String useCase = call.getDeclaringType().getSimpleName();
    String counter = isDryRun(call) ? DRY_RUNS : WRITES;
    registry.counter(counter, USE_CASE, useCase, "outcome", name).increment();
    span.setAttribute(OUTCOME, name);
  }

  private void countEscalation(Object result) {
    if (result instanceof Escalation escalation) {
      String reason = escalation.reason().map(Enum::name).orElse(NO_REASON);
      String reached = String.valueOf(escalation.reached());
      registry.counter(ESCALATIONS, "reached", reached, "reason", reason).increment();
    }
  }

  private void count(String useCase, FailureCode code, Span span) {
    registry.counter(REFUSALS, USE_CASE, useCase, "code", code.name()).increment();
    span.setAttribute(CODE, code.name());
  }
}
