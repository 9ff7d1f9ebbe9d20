package dev.representatives.domain.escalation;

import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a representative that an escalation needs.
 *
 * @param reference identifies the representative within its tenant
 * @param details the {@link #FIELDS} and the supervisor; no other field
 */
public record Contact(RepresentativeReference reference, RepresentativeDetails details) {
  /** The fields by which a reminder is addressed. */
  public static final List<RepresentativeField> FIELDS =
      List.of(
          RepresentativeField.NAME,
          RepresentativeField.EMAIL,
          RepresentativeField.PHONE,
          RepresentativeField.MOBILE_PHONE,
          RepresentativeField.FAX,
          RepresentativeField.LANGUAGE);

  public Contact {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(details, "details");
  }

  /** The contact of a representative. */
  public static Contact of(Representative representative) {
    var all = representative.details();
    var details = RepresentativeDetails.builder();
    FIELDS.forEach(field -> all.text(field).ifPresent(text -> details.set(field, text)));
    all.supervisor()
        .ifPresent(
            supervisor ->
                details.set(
                    RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor.value()));
    return new Contact(representative.reference(), details.build());
  }

  /** The supervisor, to whom a reminder escalates. */
  public Optional<RepresentativeReference> supervisor() {
    return details.supervisor();
  }

  /** Why a reminder cannot be sent to this contact; empty when it can. */
  public Optional<UnreachableReason> unreachableReason() {
    return details.email().isPresent() ? Optional.empty() : Optional.of(UnreachableReason.NO_EMAIL);
  }

  /** Whether a reminder can be sent to this contact. */
  public boolean isReachable() {
    return unreachableReason().isEmpty();
  }
}
