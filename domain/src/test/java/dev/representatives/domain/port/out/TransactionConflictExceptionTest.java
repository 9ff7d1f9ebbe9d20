package dev.representatives.domain.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransactionConflictExceptionTest {
  @Test
  void its_message_names_the_obstacle() {
    var cause = new IllegalStateException("1213");

    assertThat(new TransactionConflictException("deadlock")).hasMessage("deadlock").hasNoCause();
    assertThat(new TransactionConflictException("deadlock", cause))
        .hasMessage("deadlock")
        .hasCause(cause);
  }
}
