package dev.representatives.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupervisorChainTest {
  private static final Supervisor ANYONE =
      new Supervisor(new RepresentativeReference("REP-001"), Optional.empty(), Optional.empty());

  @Test
  void a_chain_shows_no_more_supervisors_than_a_write_accepts() {
    assertThat(new SupervisorChain(supervisors(Supervision.MAX_LEVELS), true).supervisors())
        .hasSize(Supervision.MAX_LEVELS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupervisorChain(supervisors(Supervision.MAX_LEVELS + 1), true));
  }

  @Test
  void a_chain_keeps_the_supervisors_that_it_was_created_with() {
    var supervisors = new ArrayList<>(List.of(ANYONE));
    var chain = new SupervisorChain(supervisors, false);

    supervisors.clear();

    assertThat(chain.supervisors()).containsExactly(ANYONE);
  }

  private static List<Supervisor> supervisors(int count) {
    return Collections.nCopies(count, ANYONE);
  }
}
