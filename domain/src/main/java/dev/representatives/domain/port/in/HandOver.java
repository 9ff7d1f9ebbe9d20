package dev.representatives.domain.port.in;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.representative.HandedOver;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * Hands the links and the direct reports of a representative over to another one, for example when
 * it leaves the company (docs/api.md, "Hand-over").
 */
public interface HandOver {
  /**
   * Hands over, all or nothing. A link that the receiver has already is only removed from the
   * giver. A receiver below the giver first gets the supervisor of the giver, so that no cycle
   * arises.
   *
   * @return CHANGED, or UNCHANGED if there was nothing to hand over
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, PRECONDITION_FAILED, or a
   *     failure of the store
   */
  Written<HandedOver> handOver(Command command);

  /**
   * Hands over like {@link #handOver(Command)}, but does nothing and returns the kept response if
   * the same request has already succeeded. A dry run neither finds nor keeps a response.
   *
   * @throws FailureException as above, IDEMPOTENCY_KEY_REUSED or IDEMPOTENCY_KEY_IN_USE
   */
  RepeatableResult handOver(Command command, RepeatableRequest<Written<HandedOver>> request);

  /**
   * @param tenant the tenant that owns the data
   * @param reference of the giver, as the caller sent it
   * @param to the reference of the receiver, as the caller sent it
   * @param links whether the links are handed over
   * @param reports whether the direct reports are handed over
   * @param precondition on the giver
   * @param mode whether the changes are kept
   * @param findings violations found while the request was parsed; a command with any is rejected
   */
  record Command(
      TenantId tenant,
      String reference,
      Input<String> to,
      boolean links,
      boolean reports,
      Precondition precondition,
      WriteMode mode,
      List<Violation> findings)
      implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(precondition, "precondition");
      Objects.requireNonNull(mode, "mode");
      findings = List.copyOf(findings);
    }

    /** A command without findings, whose changes are kept. */
    public Command(
        TenantId tenant,
        String reference,
        Input<String> to,
        boolean links,
        boolean reports,
        Precondition precondition) {
      this(tenant, reference, to, links, reports, precondition, WriteMode.COMMIT, List.of());
    }
  }
}
