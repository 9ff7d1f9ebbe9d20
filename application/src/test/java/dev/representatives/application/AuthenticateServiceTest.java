package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.World.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.in.Authenticate;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticateServiceTest {
  private static final TenantName ACME = new TenantName("acme");
  private static final String ENDED = "This API key is unknown, revoked or expired; use another.";
  private static final Duration ALMOST = ApiKey.USE_RESOLUTION.minusNanos(1);

  private final World world = new World();
  private final byte[] random = new byte[ApiKeyToken.ID_BYTES + ApiKeyToken.SECRET_BYTES];
  private final ApiKeyStore keys = World.watched(ApiKeyStore.class, world.stores.apiKeys());
  private final AdministerApiKeys administer =
      new AdministerApiKeysService(
          world.stores.transactions(),
          world.stores.tenants(),
          world.stores.apiKeys(),
          count -> random,
          world.clock);
  private final Authenticate service = new AuthenticateService(keys, world.clock);

  @Test
  void a_caller_with_a_valid_key_acts_for_its_tenant() {
    var token = givenKey(Scope.READ);

    assertThat(authenticate(token, Scope.READ))
        .isEqualTo(new Caller(new Tenant(world.acme, ACME), token.id()));
  }

  @Test
  void a_caller_without_a_key_is_refused_because_it_is_missing() {
    assertFails(
        FailureCode.UNAUTHENTICATED,
        "No API key was presented.",
        () -> service.authenticate(Optional.empty(), Scope.READ));
    verifyNoInteractions(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "rep_", "Bearer rep_0000000000000000"})
  void text_that_is_no_key_is_refused_without_a_lookup(String text) {
    assertFails(
        FailureCode.UNAUTHENTICATED,
        "This is not an API key of this service: one begins with rep_ and was shown once when it"
            + " was created.",
        () -> service.authenticate(Optional.of(text), Scope.READ));
    verifyNoInteractions(keys);
  }

  @Test
  void a_mistyped_key_is_refused_without_a_lookup() {
    var text = givenKey(Scope.READ).reveal();
    var mistyped =
        text.substring(0, 30) + (text.charAt(30) == 'a' ? 'b' : 'a') + text.substring(31);

    assertFails(
        FailureCode.UNAUTHENTICATED, () -> service.authenticate(Optional.of(mistyped), Scope.READ));
    verifyNoInteractions(keys);
  }

  @Test
  void an_unknown_key_is_refused() {
    assertEnded(ApiKeyToken.of(random));
  }

  @Test
  void another_secret_under_a_known_id_is_refused_as_unknown() {
    var token = givenKey(Scope.READ);
    random[random.length - 1]++;
    var forged = ApiKeyToken.of(random);

    assertThat(forged.id()).isEqualTo(token.id());
    assertEnded(forged);
  }

  @Test
  void a_revoked_key_is_refused_as_unknown() {
    var token = givenKey(Scope.READ);
    administer.revoke(token.id());

    assertEnded(token);
  }

  @Test
  void an_expired_key_is_refused_as_unknown() {
    var token = givenKey(Set.of(Scope.READ), Optional.of(Duration.ofMinutes(1)));
    world.clock.move(Duration.ofMinutes(1).minusNanos(1));
    assertThat(authenticate(token, Scope.READ).key()).isEqualTo(token.id());

    world.clock.move(Duration.ofNanos(1));

    assertEnded(token);
  }

  @Test
  void a_key_without_the_scope_is_refused_by_name_of_the_scope() {
    var reader = givenKey(Scope.READ);

    assertFails(
        FailureCode.SCOPE_MISSING,
        "This API key does not have the scope write.",
        () -> authenticate(reader, Scope.WRITE));
  }

  @Test
  void neither_scope_includes_the_other() {
    var writer = givenKey(Scope.WRITE);

    assertFails(FailureCode.SCOPE_MISSING, () -> authenticate(writer, Scope.READ));
    assertThat(authenticate(writer, Scope.WRITE).key()).isEqualTo(writer.id());
  }

  @Test
  void a_revoked_key_without_the_scope_is_refused_as_unknown() {
    var token = givenKey(Scope.READ);
    administer.revoke(token.id());

    assertFails(FailureCode.UNAUTHENTICATED, ENDED, () -> authenticate(token, Scope.WRITE));
  }

  @Test
  void a_use_is_recorded_at_most_once_an_hour() {
    var token = givenKey(Scope.READ);

    authenticate(token, Scope.READ);
    world.clock.move(ALMOST);
    authenticate(token, Scope.READ);

    verify(keys).recordUse(world.acme, token.id(), NOW);
    world.clock.move(Duration.ofNanos(1));
    authenticate(token, Scope.READ);
    verify(keys).recordUse(world.acme, token.id(), NOW.plus(ApiKey.USE_RESOLUTION));
    verify(keys, times(2)).recordUse(any(), any(), any());
  }

  @Test
  void a_key_that_was_refused_was_not_used() {
    var token = givenKey(Scope.READ);
    assertFails(FailureCode.SCOPE_MISSING, () -> authenticate(token, Scope.WRITE));
    administer.revoke(token.id());
    assertEnded(token);

    verify(keys, never()).recordUse(any(), any(), any());
  }

  @Test
  void two_concurrent_uses_of_a_key_do_not_fail() {
    var token = givenKey(Scope.READ);
    doThrow(new TransactionConflictException("another records it"))
        .when(keys)
        .recordUse(any(), any(), any());

    assertThat(authenticate(token, Scope.READ).key()).isEqualTo(token.id());
  }

  @Test
  void a_store_that_does_not_respond_is_not_a_refusal() {
    var token = givenKey(Scope.READ);
    doThrow(new FailureException(Failure.of(FailureCode.STORE_UNAVAILABLE, "No answer.")))
        .when(keys)
        .find(any());

    assertFails(FailureCode.STORE_UNAVAILABLE, () -> authenticate(token, Scope.READ));
  }

  @Test
  void a_store_that_does_not_respond_while_a_use_is_recorded_is_no_mere_conflict() {
    var token = givenKey(Scope.READ);
    doThrow(new FailureException(Failure.of(FailureCode.STORE_UNAVAILABLE, "No answer.")))
        .when(keys)
        .recordUse(any(), any(), any());

    assertFails(FailureCode.STORE_UNAVAILABLE, () -> authenticate(token, Scope.READ));
  }

  @Test
  void a_cached_key_needs_no_store() {
    var token = givenKey(Scope.READ);
    var caller = authenticate(token, Scope.READ);
    clearInvocations(keys);

    assertThat(cached(token, Scope.READ)).contains(caller);
    verify(keys).findCached(token.id());
    verifyNoMoreInteractions(keys);
  }

  @Test
  void a_key_that_is_not_cached_is_left_to_the_store() {
    var token = givenKey(Scope.READ);
    doReturn(Optional.empty()).when(keys).findCached(token.id());

    assertThat(cached(token, Scope.READ)).isEmpty();
  }

  @Test
  void a_cached_key_whose_use_is_to_be_recorded_is_left_to_the_store() {
    var token = givenKey(Scope.READ);

    assertThat(cached(token, Scope.READ)).isEmpty();
    verify(keys, never()).recordUse(any(), any(), any());
  }

  @Test
  void a_cached_key_is_refused_for_the_same_reasons() {
    var token = givenKey(Scope.READ);
    assertFails(FailureCode.SCOPE_MISSING, () -> cached(token, Scope.WRITE));
    assertFails(
        FailureCode.UNAUTHENTICATED,
        "No API key was presented.",
        () -> service.authenticateCached(Optional.empty(), Scope.READ));
    administer.revoke(token.id());

    assertFails(FailureCode.UNAUTHENTICATED, ENDED, () -> cached(token, Scope.READ));
  }

  private Optional<Caller> cached(ApiKeyToken token, Scope needed) {
    return service.authenticateCached(Optional.of(token.reveal()), needed);
  }

  private void assertEnded(ApiKeyToken token) {
    assertFails(FailureCode.UNAUTHENTICATED, ENDED, () -> authenticate(token, Scope.READ));
  }

  private Caller authenticate(ApiKeyToken token, Scope needed) {
    return service.authenticate(Optional.of(token.reveal()), needed);
  }

  private ApiKeyToken givenKey(Scope scope) {
    return givenKey(Set.of(scope), Optional.empty());
  }

  private ApiKeyToken givenKey(Set<Scope> scopes, Optional<Duration> lifetime) {
    return administer.create(
        new AdministerApiKeys.Command(ACME, Optional.empty(), scopes, lifetime.map(NOW::plus)));
  }
}
