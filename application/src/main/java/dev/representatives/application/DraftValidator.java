package dev.representatives.application;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violations;
import java.util.Optional;

/** Validates a draft, the supervisor included, and returns what it makes of the representative. */
final class DraftValidator {
  private final RepresentativeStore store;

  DraftValidator(RepresentativeStore store) {
    this.store = store;
  }

  /**
   * Reads a draft over what is there.
   *
   * @param kept the details that stay when the draft does not mention them
   * @param keptCustomFields the custom fields that stay when the draft does not mention them
   * @param supervisorNow the supervisor as stored, which needs no second check
   */
  Contents validate(
      TenantId tenant,
      Optional<RepresentativeReference> reference,
      RepresentativeDraft draft,
      RepresentativeDetails kept,
      CustomFields keptCustomFields,
      Optional<RepresentativeReference> supervisorNow,
      Violations violations) {
    var details = kept.with(draft, violations);
    var customFields = keptCustomFields.with(draft.customFields(), violations);
    var supervisor = details.supervisor();
    if (supervisor.isPresent() && !supervisor.equals(supervisorNow)) {
      Supervision.check(
          reference, supervisor.get(), store.chainOfCommand(tenant, supervisor.get()), violations);
    }
    FailureException.throwIfAny(violations);
    return new Contents(details, customFields);
  }

  record Contents(RepresentativeDetails details, CustomFields customFields) {}
}
