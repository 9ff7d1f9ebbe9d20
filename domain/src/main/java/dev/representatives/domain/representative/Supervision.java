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
 * The rules of supervision: a supervisor is another representative of the same tenant, supervision
 * has no cycles, and a chain has at most {@value #MAX_LEVELS} supervisors.
 */
public final class Supervision {
  /** Maximum number of supervisors above a representative when its supervisor is set. */
  public static final int MAX_LEVELS = 1000;

  private static final int SHOWN_REFERENCES = 20;
  private static final int SHOWN_CHARACTERS = 60;

  private Supervision() {}

  /**
   * Checks a supervisor before it is set.
   *
   * @param reference the representative that gets the supervisor; empty when its reference was
   *     rejected, in which case a missing supervisor is still reported
   * @param supervisor the new supervisor
   * @param chain the stored chain upwards from the supervisor, inclusive; {@value #MAX_LEVELS} + 1
   *     references mean that it is too long; empty when the supervisor does not exist
   * @param violations receives a violation
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
              + " supervisors above it; name one who is closer to the top.");
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
