package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RandomBytes;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * One set of stores with common data and transactions. Thread-safe. A write with a reference to
 * missing data or an unknown tenant throws {@link TransactionConflictException}. A method that
 * requires a transaction throws {@link IllegalStateException} outside one.
 */
public final class InMemoryStores {
  private static final Duration DEFAULT_LOCK_WAIT = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final InMemoryTransactions transactions;
  private final InMemoryRepresentatives representatives;
  private final InMemoryRepresentativeLists representativeLists;
  private final InMemoryDeletions deletions;
  private final InMemoryHierarchy hierarchy;
  private final InMemoryLinks links;
  private final InMemoryAccounts accounts;
  private final InMemoryDocuments documents;
  private final InMemoryEscalations escalations;
  private final InMemoryDataQuality dataQuality;
  private final InMemoryBulk bulk;
  private final InMemoryTenants tenants;
  private final InMemoryApiKeys apiKeys;
  private final InMemoryIdempotency idempotency;

  /** Creates empty stores with a lock timeout of five seconds. */
  public InMemoryStores() {
    this(DEFAULT_LOCK_WAIT);
  }

  /**
   * Creates empty stores.
   *
   * @param lockWait how long a transaction waits for a lock
   */
  public InMemoryStores(Duration lockWait) {
    transactions = new InMemoryTransactions(lockWait);
    var memory = new Memory(transactions);
    representatives = new InMemoryRepresentatives(memory);
    representativeLists = new InMemoryRepresentativeLists(memory);
    deletions = new InMemoryDeletions(memory);
    hierarchy = new InMemoryHierarchy(memory);
    links = new InMemoryLinks(memory);
    accounts = new InMemoryAccounts(memory);
    documents = new InMemoryDocuments(memory);
    escalations = new InMemoryEscalations(memory);
    dataQuality = new InMemoryDataQuality(memory);
    bulk = new InMemoryBulk(memory);
    tenants = new InMemoryTenants(memory);
    apiKeys = new InMemoryApiKeys(memory);
    idempotency = new InMemoryIdempotency(memory, transactions);
  }

  /** The transactions, which span all other ports of this set. */
  public Transactions transactions() {
    return transactions;
  }

  /** The representatives, including the links of {@link #links()}. */
  public RepresentativeStore representatives() {
    return representatives;
  }

  /** The lists of {@link #representatives()}. */
  public RepresentativeLists representativeLists() {
    return representativeLists;
  }

  /** Which of {@link #representatives()} were deleted. */
  public DeletionLog deletions() {
    return deletions;
  }

  /** The hierarchy of {@link #representatives()}. */
  public HierarchyReader hierarchy() {
    return hierarchy;
  }

  /** The links of representatives to accounts and documents. */
  public LinkStore links() {
    return links;
  }

  /** The states of links, read from all stores together. */
  public LinkStates linkStates() {
    return links;
  }

  /** The accounts. */
  public AccountStore accounts() {
    return accounts;
  }

  /** The directory of the accounts in {@link #accounts()}. */
  public AccountDirectory accountDirectory() {
    return accounts;
  }

  /** The documents, each on an account in {@link #accounts()}. */
  public DocumentStore documents() {
    return documents;
  }

  /** The directory of the documents in {@link #documents()}. */
  public DocumentDirectory documentDirectory() {
    return documents;
  }

  /** The responsibilities for documents and accounts, read from all stores together. */
  public EscalationStore escalations() {
    return escalations;
  }

  /** The checks of all data of a tenant. */
  public DataQualityStore dataQuality() {
    return dataQuality;
  }

  /** Many rows of all stores together. */
  public BulkStore bulk() {
    return bulk;
  }

  /** Spaces for temporary data, without a bound on their size. */
  public TemporaryStore temporary() {
    return new InMemorySpaces();
  }

  /** The tenants; every other store rejects data of unknown tenants. */
  public TenantStore tenants() {
    return tenants;
  }

  /** The API keys of all tenants. */
  public ApiKeyStore apiKeys() {
    return apiKeys;
  }

  /** The responses to requests that may be repeated. */
  public IdempotencyStore idempotency() {
    return idempotency;
  }

  /** Random bytes from the platform's secure generator. */
  public RandomBytes randomBytes() {
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
