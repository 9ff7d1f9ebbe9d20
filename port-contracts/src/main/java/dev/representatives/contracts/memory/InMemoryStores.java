package dev.representatives.contracts.memory;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RandomBytes;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.Transactions;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * One set of stores that see each other's data and share their transactions. Safe for any number of
 * threads. References to what is not there are refused with {@code TransactionConflictException},
 * unknown tenants included; what only makes sense inside a transaction throws {@link
 * IllegalStateException} outside one.
 */
public final class InMemoryStores {
  private static final Duration DEFAULT_LOCK_WAIT = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final InMemoryTransactions transactions;
  private final InMemoryRepresentatives representatives;
  private final InMemoryLinks links;
  private final InMemoryAccounts accounts;
  private final InMemoryDocuments documents;
  private final InMemoryTenants tenants;
  private final InMemoryApiKeys apiKeys;

  /** Empty stores, whose transactions wait five seconds for each other. */
  public InMemoryStores() {
    this(DEFAULT_LOCK_WAIT);
  }

  /**
   * Empty stores.
   *
   * @param lockWait how long a transaction waits for a lock of another
   */
  public InMemoryStores(Duration lockWait) {
    transactions = new InMemoryTransactions(lockWait);
    var memory = new Memory(transactions);
    representatives = new InMemoryRepresentatives(memory);
    links = new InMemoryLinks(memory);
    accounts = new InMemoryAccounts(memory);
    documents = new InMemoryDocuments(memory);
    tenants = new InMemoryTenants(memory);
    apiKeys = new InMemoryApiKeys(memory);
  }

  public Transactions transactions() {
    return transactions;
  }

  public RepresentativeStore representatives() {
    return representatives;
  }

  public LinkStore links() {
    return links;
  }

  public LinkStates linkStates() {
    return links;
  }

  public AccountStore accounts() {
    return accounts;
  }

  public AccountDirectory accountDirectory() {
    return accounts;
  }

  public DocumentStore documents() {
    return documents;
  }

  public DocumentDirectory documentDirectory() {
    return documents;
  }

  public TenantStore tenants() {
    return tenants;
  }

  public ApiKeyStore apiKeys() {
    return apiKeys;
  }

  /** Random bytes of the platform's secure generator. */
  public RandomBytes randomBytes() {
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
