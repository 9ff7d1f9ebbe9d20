package dev.representatives.domain.access;

import static dev.representatives.domain.text.Texts.EMOJI;
import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import dev.representatives.domain.validation.ViolationCode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T17:37:00Z");
  private static final Optional<Instant> NEVER = Optional.empty();

  @Test
  void a_key_without_an_end_is_always_valid() {
    assertThat(key(NEVER, NEVER, NEVER).isValid(Instant.MAX)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "1, true"})
  void a_key_is_refused_from_the_moment_that_it_expires(int millisLeft, boolean valid) {
    var end = Optional.of(NOW.plusMillis(millisLeft));

    assertThat(key(NEVER, end, NEVER).isValid(NOW)).isEqualTo(valid);
  }

  @Test
  void a_revoked_key_is_refused_even_if_it_has_not_expired() {
    var later = Optional.of(NOW.plusSeconds(60));

    assertThat(key(NEVER, later, Optional.of(NOW)).isValid(NOW)).isFalse();
    assertThat(key(NEVER, NEVER, Optional.of(NOW)).isValid(NOW)).isFalse();
  }

  @Test
  void the_first_use_is_recorded() {
    assertThat(key(NEVER, NEVER, NEVER).isUseToBeRecorded(NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "3599999, false", "3600000, true", "3600001, true"})
  void the_next_use_is_recorded_an_hour_later(long millisSince, boolean recorded) {
    var last = Optional.of(NOW.minus(Duration.ofMillis(millisSince)));

    assertThat(key(last, NEVER, NEVER).isUseToBeRecorded(NOW)).isEqualTo(recorded);
  }

  @Test
  void a_key_allows_something() {
    assertThatIllegalArgumentException().isThrownBy(() -> key(Set.of(), NEVER, NEVER, NEVER));
  }

  @Test
  void a_key_keeps_the_scopes_that_it_was_created_with() {
    var scopes = EnumSet.of(Scope.READ);
    var key = key(scopes, NEVER, NEVER, NEVER);

    scopes.add(Scope.WRITE);

    assertThat(key.scopes()).containsExactly(Scope.READ);
  }

  @Test
  void an_id_is_16_lower_case_letters_and_digits() {
    assertThat(new ApiKeyId("0123456789abcxyz").value()).isEqualTo("0123456789abcxyz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcde",
        "0123456789abcdefg",
        "0123456789ABCDEF",
        "0123456789abcde_"
      })
  void any_other_id_is_refused(String id) {
    assertRefused(ViolationCode.NAME_INVALID, () -> new ApiKeyId(id))
        .withMessageContaining("16 lower-case letters");
  }

  @Test
  void a_name_is_one_line_of_up_to_100_characters() {
    String longest = EMOJI.repeat(100);

    assertThat(new ApiKeyName(longest).value()).isEqualTo(longest);
    assertRefused(ViolationCode.TOO_LONG, () -> new ApiKeyName(longest + "a"));
    assertRefused(ViolationCode.CONTROL_CHARACTER, () -> new ApiKeyName("a\nb"));
  }

  private static ApiKey key(
      Optional<Instant> lastUsed, Optional<Instant> expires, Optional<Instant> revoked) {
    return key(Set.of(Scope.READ), lastUsed, expires, revoked);
  }

  private static ApiKey key(
      Set<Scope> scopes,
      Optional<Instant> lastUsed,
      Optional<Instant> expires,
      Optional<Instant> revoked) {
    return new ApiKey(
        new ApiKeyId("0123456789abcdef"),
        new Tenant(new TenantId(1), new TenantName("acme")),
        Optional.empty(),
        SecretHash.of("secret"),
        scopes,
        NOW.minusSeconds(86_400),
        lastUsed,
        expires,
        revoked);
  }
}
