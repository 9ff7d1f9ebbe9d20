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

/** Validates a draft, including its supervisor, and returns the resulting contents. */
final class DraftValidator {
  private final RepresentativeStore store;

  DraftValidator(RepresentativeStore store) {
    this.store = store;
  }

  /**
   * Applies a draft to the current contents.
   *
   * @param kept the details that are kept unless the draft mentions them
   * @param keptCustomFields the custom fields that are kept unless the draft mentions them
   * @param supervisorNow the stored supervisor, which is not checked again
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
