package dev.representatives.domain.escalation;

import dev.representatives.domain.representative.RepresentativeReference;
import java.util.List;
import java.util.Objects;

/**
 * Somebody on the ladder of an escalation.
 *
 * @param contact the person
 * @param level the number of supervisors between a linked representative and this person, counted
 *     with this person; 0 for a linked representative
 * @param via why the person is on the ladder
 * @param of the listed recipients whose supervisor this person is, ascending by code point; empty
 *     at level 0
 */
public record Recipient(Contact contact, int level, Via via, List<RepresentativeReference> of) {
  /** Why somebody is on the ladder. */
  public enum Via {
    /** Linked to the document. */
    DOCUMENT,
    /** Linked to the account. */
    ACCOUNT,
    /** A supervisor of somebody at a lower level. */
    SUPERVISOR
  }

  public Recipient {
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(via, "via");
    of = List.copyOf(of);
  }
}
