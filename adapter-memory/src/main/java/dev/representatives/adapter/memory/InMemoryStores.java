package dev.representatives.adapter.memory;

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
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * One set of stores that see each other's data and share their transactions. Safe for any number of
 * threads. A write that refers to something missing, or to an unknown tenant, is refused with
 * {@link TransactionConflictException}. A method that needs a transaction throws {@link
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
   * @param lockWait how long a transaction waits for the lock of another
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

  /** Transactions that span all the other ports of this set. */
  public Transactions transactions() {
    return transactions;
  }

  /** The representatives, with the links of {@link #links()}. */
  public RepresentativeStore representatives() {
    return representatives;
  }

  /** The links between what the other stores hold. */
  public LinkStore links() {
    return links;
  }

  /** What {@link #links()} and the stores of both ends hold, read together. */
  public LinkStates linkStates() {
    return links;
  }

  /** The accounts. */
  public AccountStore accounts() {
    return accounts;
  }

  /** Knows the accounts of {@link #accounts()}. */
  public AccountDirectory accountDirectory() {
    return accounts;
  }

  /** The documents, each on an account of {@link #accounts()}. */
  public DocumentStore documents() {
    return documents;
  }

  /** Knows the documents of {@link #documents()}. */
  public DocumentDirectory documentDirectory() {
    return documents;
  }

  /** The tenants; every other store refuses data of a tenant that is not among them. */
  public TenantStore tenants() {
    return tenants;
  }

  /** The API keys of all tenants. */
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
