package dev.representatives.application;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.RandomBytes;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Creates, lists and revokes API keys. */
public final class AdministerApiKeysService implements AdministerApiKeys {
  private final Transactions transactions;
  private final TenantStore tenants;
  private final ApiKeyStore keys;
  private final RandomBytes random;
  private final InstantSource clock;

  public AdministerApiKeysService(
      Transactions transactions,
      TenantStore tenants,
      ApiKeyStore keys,
      RandomBytes random,
      InstantSource clock) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public ApiKeyToken create(Command command, Consumer<ApiKeyToken> delivery) {
    var once = new Delivery(delivery);
    return transactions.inTransaction(() -> createAndDeliver(command, once));
  }

  @Override
  public Optional<ApiKeyToken> createFirst(Command command, Consumer<ApiKeyToken> delivery) {
    var once = new Delivery(delivery);
    return transactions.inTransaction(
        () ->
            tenants.all().stream().anyMatch(tenant -> !keys.list(tenant.id()).isEmpty())
                ? Optional.empty()
                : Optional.of(createAndDeliver(command, once)));
  }

  @Override
  public List<ApiKey> list(Optional<TenantName> tenant) {
    var wanted = tenant.map(name -> List.of(existing(name))).orElseGet(tenants::all);
    return wanted.stream().flatMap(t -> keys.list(t.id()).stream()).toList();
  }

  @Override
  public void revoke(ApiKeyId id) {
    boolean revoked =
        transactions.inTransaction(
            () ->
                keys.find(id)
                    .filter(
                        key ->
                            keys.revoke(
                                key.tenant().id(),
                                id,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    .isPresent());
    if (!revoked) {
      throw new FailureException(
          Failure.of(
              FailureCode.API_KEY_NOT_FOUND, "There is no key of the id " + id.value() + "."));
    }
  }

  private ApiKeyToken createAndDeliver(Command command, Delivery delivery) {
    var tenant = tenants.find(command.tenant()).orElseGet(() -> newTenant(command.tenant()));
    var token = delivery.delivered().orElseGet(this::newToken);
    var key =
        new ApiKey(
            token.id(),
            tenant,
            command.name(),
            token.secretHash(),
            command.scopes(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Optional.empty(),
            command.expiresAt(),
            Optional.empty());
    if (!keys.insert(tenant.id(), key)) {
      throw new TransactionConflictException("a key of that id exists");
    }
    delivery.deliver(token);
    return token;
  }

  private ApiKeyToken newToken() {
    return ApiKeyToken.of(random.next(ApiKeyToken.ID_BYTES + ApiKeyToken.SECRET_BYTES));
  }

  private Tenant newTenant(TenantName name) {
    if (!tenants.insert(name)) {
      throw new TransactionConflictException("the tenant was created in between");
    }
    return existing(name);
  }

  private Tenant existing(TenantName name) {
    return tenants
        .find(name)
        .orElseThrow(
            () ->
                new FailureException(
                    Failure.of(
                        FailureCode.TENANT_NOT_FOUND, "There is no tenant " + name.value() + ".")));
  }

  /** Keeps the delivered key, so that a retried transaction reuses it. */
  private static final class Delivery {
    private final Consumer<ApiKeyToken> recipient;
    private ApiKeyToken token;

    Delivery(Consumer<ApiKeyToken> recipient) {
      this.recipient = recipient;
    }

    Optional<ApiKeyToken> delivered() {
      return Optional.ofNullable(token);
    }

    void deliver(ApiKeyToken fresh) {
      if (token == null) {
        recipient.accept(fresh);
        token = fresh;
      }
    }
  }
}
