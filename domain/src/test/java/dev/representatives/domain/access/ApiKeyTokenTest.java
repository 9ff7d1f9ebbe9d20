package dev.representatives.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.Seeded;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTokenTest {
  private static final String ID = "0000000000000001";
  private static final String SECRET = "0".repeat(49) + "z";
  private static final String KEY = withChecksum("rep_" + ID + "_" + SECRET);

  @Test
  void a_secret_has_256_random_bits() {
    assertThat(ApiKeyToken.SECRET_BYTES).isEqualTo(32);
  }

  @Test
  void a_key_consists_of_its_random_bytes_and_their_checksum() {
    var random = new byte[42];
    random[9] = 1;
    random[41] = 35;

    assertThat(ApiKeyToken.of(random).reveal()).isEqualTo(KEY);
    assertThat(ApiKeyToken.of(random).id()).isEqualTo(new ApiKeyId(ID));
  }

  @Test
  void the_greatest_bytes_make_a_key_of_the_same_form() {
    var random = new byte[42];
    Arrays.fill(random, (byte) -1);

    assertThat(ApiKeyToken.of(random).reveal())
        .matches("rep_[0-9a-z]{16}_[0-9a-z]{50}_[0-9a-z]{7}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 41, 43})
  void a_key_has_42_bytes(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKeyToken.of(new byte[count]))
        .withMessageContaining("42");
  }

  @Test
  void every_key_that_is_created_can_be_read_again() {
    Seeded.repeat(
        500,
        random -> {
          var bytes = new byte[42];
          random.nextBytes(bytes);
          var made = ApiKeyToken.of(bytes);

          assertThat(ApiKeyToken.parse(made.reveal()))
              .hasValueSatisfying(
                  read -> {
                    assertThat(read.id()).isEqualTo(made.id());
                    assertThat(read.secretHash()).isEqualTo(made.secretHash());
                    assertThat(read.reveal()).isEqualTo(made.reveal());
                  });
        });
  }

  @Test
  void one_character_that_is_mistyped_is_noticed() {
    Seeded.repeat(
        500,
        random -> {
          int at = random.nextInt(KEY.length());
          char typed = Character.forDigit(random.nextInt(36), 36);
          String text = KEY.substring(0, at) + typed + KEY.substring(at + 1);

          assertThat(ApiKeyToken.parse(text).isPresent()).isEqualTo(text.equals(KEY));
        });
  }

  @Test
  void a_key_of_another_form_is_no_key() {
    assertThat(
            new String[] {
              "",
              "rep_",
              KEY.toUpperCase(Locale.ROOT),
              KEY + "\n",
              " " + KEY,
              KEY + "0",
              withChecksum("key_" + ID + "_" + SECRET),
              withChecksum("rep_" + ID + "_" + SECRET + "0"),
              withChecksum("rep_0" + ID + "_" + SECRET),
            })
        .allSatisfy(text -> assertThat(ApiKeyToken.parse(text)).isEmpty());
  }

  @Test
  void a_logged_key_does_not_contain_the_secret() {
    assertThat(ApiKeyToken.parse(KEY).orElseThrow()).hasToString("rep_" + ID + "_***");
  }

  @Test
  void the_store_keeps_the_sha_256_of_the_secret() {
    assertThat(ApiKeyToken.parse(KEY).orElseThrow().secretHash()).isEqualTo(SecretHash.of(SECRET));
  }

  private static String withChecksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    String digits = BigInteger.valueOf(crc.getValue()).toString(36);
    return text + "_" + "0".repeat(7 - digits.length()) + digits;
  }
}
