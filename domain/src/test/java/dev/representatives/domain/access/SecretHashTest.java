package dev.representatives.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHashTest {
  private static final SecretHash HASH = SecretHash.of("abc");

  @Test
  void it_is_the_sha_256_of_the_secret() {
    assertThat(HexFormat.of().formatHex(HASH.bytes()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void it_has_32_bytes(int count) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SecretHash(new byte[count]));
  }

  @Test
  void the_same_bytes_are_the_same_hash() {
    var same = new SecretHash(HASH.bytes());

    assertThat(HASH).isEqualTo(same).hasSameHashCodeAs(same);
  }

  @Test
  void other_bytes_are_another_hash() {
    var other = SecretHash.of("abd");

    assertThat(HASH).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other).isNotEqualTo("abc");
  }

  @Test
  void nobody_changes_it_from_outside() {
    var given = new byte[32];
    var hash = new SecretHash(given);
    given[0] = 1;
    hash.bytes()[0] = 1;

    assertThat(hash.bytes()).isEqualTo(new byte[32]);
  }

  @Test
  void it_is_not_written_to_a_log() {
    assertThat(HASH).hasToString("SecretHash");
  }
}
