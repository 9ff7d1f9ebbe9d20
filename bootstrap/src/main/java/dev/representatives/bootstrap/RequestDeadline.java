package dev.representatives.bootstrap;

import dev.representatives.adapter.persistence.sql.Deadline;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.bootstrap.telemetry.Observed;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;

/**
 * Ends the work of a request on the database in time: each statement has a limit of its own, but a
 * request may need many. A bulk, which takes as long as its client sends, is the exception.
 */
@Singleton
@InterceptorBean(Observed.class)
final class RequestDeadline implements MethodInterceptor<Object, Object> {
  private final long timeout;

  RequestDeadline(DeadlineSettings settings) {
    this.timeout = settings.requestTimeout().toNanos();
  }

  @Override
  public Object intercept(MethodInvocationContext<Object, Object> call) {
    var request = ServerRequestContext.currentRequest();
    return request.isEmpty() || call.getTarget() instanceof WriteInBulk
        ? call.proceed()
        : Deadline.run(SentRequest.arrivedAt(request.get()) + timeout, call::proceed);
  }
}
