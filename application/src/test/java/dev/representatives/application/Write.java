package dev.representatives.application;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violation;
import java.util.List;

/** The two ways to change a representative. */
enum Write {
  SAVE {
    @Override
    Written<RepresentativeSnapshot> to(
        World world,
        String reference,
        RepresentativeDraft draft,
        Precondition precondition,
        List<Violation> findings) {
      return world.save.save(
          new SaveRepresentative.Command(
              world.acme, reference, draft, precondition, WriteMode.COMMIT, findings));
    }
  },
  UPDATE {
    @Override
    Written<RepresentativeSnapshot> to(
        World world,
        String reference,
        RepresentativeDraft draft,
        Precondition precondition,
        List<Violation> findings) {
      return world.update.update(
          new UpdateRepresentative.Command(
              world.acme, reference, draft, precondition, WriteMode.COMMIT, findings));
    }
  };

  abstract Written<RepresentativeSnapshot> to(
      World world,
      String reference,
      RepresentativeDraft draft,
      Precondition precondition,
      List<Violation> findings);

  Written<RepresentativeSnapshot> to(
      World world, String reference, RepresentativeDraft draft, Precondition precondition) {
    return to(world, reference, draft, precondition, List.of());
  }

  RepresentativeSnapshot to(World world, String reference, RepresentativeDraft draft) {
    return to(world, reference, draft, Precondition.NONE).state();
  }
}
