package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who may supervise whom: a representative of the tenant, not itself, never in a cycle, and with at
 * most {@value #MAX_LEVELS} supervisors one above the other.
 */
public final class Supervision {
  /** Most supervisors above a representative that is given one. */
  public static final int MAX_LEVELS = 1000;

  private static final int SHOWN_REFERENCES = 20;
  private static final int SHOWN_CHARACTERS = 60;

  private Supervision() {}

  /**
   * Checks a supervisor that is about to be set.
   *
   * @param reference the representative that gets a supervisor; empty when its reference was
   *     refused, which hides no missing supervisor
   * @param supervisor the supervisor it gets
   * @param chain the supervisor, its own supervisor, and so on upwards, as stored; one reference
   *     more than {@value #MAX_LEVELS} proves that it is too long; empty when there is no such
   *     representative
   * @param violations where a refusal is added
   */
  public static void check(
      Optional<RepresentativeReference> reference,
      RepresentativeReference supervisor,
      List<RepresentativeReference> chain,
      Violations violations) {
    Location location = RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE.location();
    if (reference.filter(supervisor::equals).isPresent()) {
      violations.add(
          location,
          ViolationCode.SUPERVISOR_IS_SELF,
          "A representative cannot be its own supervisor; name another, or send null.");
    } else if (chain.isEmpty()) {
      violations.add(
          location,
          ViolationCode.SUPERVISOR_NOT_FOUND,
          "There is no representative "
              + CodePoints.cut(supervisor.value(), SHOWN_CHARACTERS)
              + "; create it first.");
    } else if (reference.filter(chain::contains).isPresent()) {
      violations.add(
          location,
          ViolationCode.SUPERVISOR_CYCLE,
          "This would close a cycle of supervisors: " + path(reference.get(), chain) + ".");
    } else if (chain.size() > MAX_LEVELS) {
      violations.add(
          location,
          ViolationCode.SUPERVISOR_CHAIN_TOO_LONG,
          "The representative would have more than "
              + MAX_LEVELS
              + " supervisors one above the other; name one who is nearer to the top.");
    }
  }

  private static String path(
      RepresentativeReference reference, List<RepresentativeReference> chain) {
    var cycle = new ArrayList<RepresentativeReference>();
    cycle.add(reference);
    cycle.addAll(chain.subList(0, chain.indexOf(reference) + 1));
    var shown =
        cycle.stream()
            .limit(SHOWN_REFERENCES)
            .map(r -> CodePoints.cut(r.value(), SHOWN_CHARACTERS))
            .collect(Collectors.joining(" -> "));
    int left = cycle.size() - SHOWN_REFERENCES;
    return left > 0 ? shown + " -> (" + left + " more)" : shown;
  }
}
