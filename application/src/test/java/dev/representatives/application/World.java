package dev.representatives.application;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.EntityTags;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Two tenants in memory, the use cases that change representatives, and a clock. */
public final class World {
  /** The violation that an adapter adds when it cannot read a field. */
  public static final List<Violation> UNREADABLE_PHONE =
      List.of(
          new Violation(
              Location.field("phone"), ReadingCode.WRONG_TYPE, "Give phone as a string."));

  /** The initial time of the clock; only whole milliseconds are stored. */
  public static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123999999Z");

  public static final Instant NOW_KEPT = Instant.parse("2026-11-22T17:37:00.123Z");
  public static final Duration MINUTE = Duration.ofMinutes(1);
  public static final String REFERENCE = "REP-001";
  public static final String ACCOUNT = "ACCT-001";
  public static final String DOCUMENT = "INV-001";

  private static final RetryPolicy PATIENT =
      new RetryPolicy(6, Duration.ofSeconds(20), Duration.ofMillis(1));

  public final InMemoryStores stores = new InMemoryStores();
  public final TenantId acme = tenant("acme");
  public final TenantId umbrella = tenant("umbrella");
  public final TestClock clock = new TestClock(NOW);

  /** Delegates and records each call of a use case, but not the calls that prepare a test. */
  public final RepresentativeStore representatives =
      watched(RepresentativeStore.class, stores.representatives());

  public final LinkStore links = watched(LinkStore.class, stores.links());

  public final LinkStates linkStates = watched(LinkStates.class, stores.linkStates());

  public final CreateRepresentative create;
  public final SaveRepresentative save;
  public final UpdateRepresentative update;
  public final LinkRepresentative link;
  public final UnlinkRepresentative unlink;
  public final DeleteRepresentative delete;
  public final ReplaceLinks replaceLinks;

  private World(boolean retrying) {
    var transactions = retrying ? retrying() : stores.transactions();
    create =
        new CreateRepresentativeService(transactions, representatives, stores.idempotency(), clock);
    save = new SaveRepresentativeService(transactions, representatives, clock);
    update = new UpdateRepresentativeService(transactions, representatives, clock);
    link = new LinkRepresentativeService(transactions, linkStates, links, clock);
    unlink = new UnlinkRepresentativeService(transactions, stores.linkStates(), links);
    replaceLinks =
        new ReplaceLinksService(transactions, representatives, stores.linkStates(), links, clock);
    delete =
        new DeleteRepresentativeService(
            transactions, representatives, links, stores.deletions(), clock);
  }

  /** Use cases without retries. */
  public World() {
    this(false);
  }

  /** Use cases that retry after a conflict. */
  public static World withRetries() {
    return new World(true);
  }

  /** Delegates to an adapter, and records each call. */
  public static <P> P watched(Class<P> port, P adapter) {
    return mock(port, delegatesTo(adapter));
  }

  public static RepresentativeReference reference(String value) {
    return new RepresentativeReference(value);
  }

  public static Precondition ifMatch(EntityTag tag) {
    return new Precondition(Optional.of(only(tag)), Optional.empty());
  }

  public static Precondition ifMatchAny() {
    return new Precondition(Optional.of(EntityTags.ANY), Optional.empty());
  }

  public static Precondition ifNoneMatchAny() {
    return new Precondition(Optional.empty(), Optional.of(EntityTags.ANY));
  }

  public static Precondition ifNoneMatch(EntityTag tag) {
    return new Precondition(Optional.empty(), Optional.of(only(tag)));
  }

  private static EntityTags only(EntityTag tag) {
    return new EntityTags(false, List.of(tag), List.of());
  }

  public Transactions retrying() {
    return new RetryingTransactions(
        stores.transactions(),
        PATIENT,
        InstantSource.system(),
        longest ->
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest.toNanos() + 1)));
  }

  private TenantId tenant(String name) {
    var tenantName = new TenantName(name);
    stores.tenants().insert(tenantName);
    return stores.tenants().find(tenantName).orElseThrow().id();
  }

  public RepresentativeSnapshot given(String reference, RepresentativeDraft draft) {
    return given(acme, reference, draft);
  }

  public RepresentativeSnapshot given(
      TenantId tenant, String reference, RepresentativeDraft draft) {
    return new CreateRepresentativeService(
            stores.transactions(), stores.representatives(), stores.idempotency(), clock)
        .create(new CreateRepresentative.Command(tenant, reference, draft, Precondition.NONE))
        .state();
  }

  /** A concurrent change by another caller. */
  public RepresentativeSnapshot changed(String reference, RepresentativeDraft draft) {
    return new UpdateRepresentativeService(stores.transactions(), stores.representatives(), clock)
        .update(new UpdateRepresentative.Command(acme, reference, draft, Precondition.NONE))
        .state();
  }

  /** Creates a chain of representatives, each supervised by the next. */
  public void givenChain(String... references) {
    for (int i = references.length - 1; i >= 0; i--) {
      given(
          references[i],
          i == references.length - 1 ? Drafts.NOTHING : Drafts.supervisedBy(references[i + 1]));
    }
  }

  public void givenAccount(TenantId tenant, String number) {
    stores
        .accounts()
        .insert(tenant, new Account(new AccountNumber(number), new AccountName("Acme")));
  }

  public void givenDocument(TenantId tenant, String number) {
    stores
        .documents()
        .insert(
            tenant,
            new Document(
                new DocumentNumber(number),
                new AccountNumber(ACCOUNT),
                CalendarDate.parse("2026-11-22"),
                CalendarDate.parse("2026-12-22")));
  }

  /** Creates a representative, an account and a document, without links. */
  public void givenOneOfEach() {
    given(REFERENCE, Drafts.named("Jane"));
    givenAccount(acme, ACCOUNT);
    givenDocument(acme, DOCUMENT);
  }

  /** Links the representative to the account and the document. */
  public void givenLinks() {
    var service =
        new LinkRepresentativeService(
            stores.transactions(), stores.linkStates(), stores.links(), clock);
    service.linkAccount(
        new LinkRepresentative.Command(acme, REFERENCE, ACCOUNT, Precondition.NONE));
    service.linkDocument(
        new LinkRepresentative.Command(acme, REFERENCE, DOCUMENT, Precondition.NONE));
  }

  public Optional<RepresentativeSnapshot> stored(String reference) {
    return stores.representatives().find(acme, reference(reference));
  }

  public RepresentativeSnapshot create(String reference, RepresentativeDraft draft) {
    return create(reference, draft, Precondition.NONE);
  }

  public RepresentativeSnapshot create(
      String reference, RepresentativeDraft draft, Precondition precondition) {
    return create
        .create(new CreateRepresentative.Command(acme, reference, draft, precondition))
        .state();
  }

  public Written<RepresentativeSnapshot> save(String reference, RepresentativeDraft draft) {
    return save(reference, draft, Precondition.NONE);
  }

  public Written<RepresentativeSnapshot> save(
      String reference, RepresentativeDraft draft, Precondition precondition) {
    return save.save(new SaveRepresentative.Command(acme, reference, draft, precondition));
  }

  public RepresentativeSnapshot update(String reference, RepresentativeDraft draft) {
    return update(reference, draft, Precondition.NONE);
  }

  public RepresentativeSnapshot update(
      String reference, RepresentativeDraft draft, Precondition precondition) {
    return update
        .update(new UpdateRepresentative.Command(acme, reference, draft, precondition))
        .state();
  }

  /** Creates with violations that an adapter found while it read the request. */
  public void create(String reference, RepresentativeDraft draft, List<Violation> findings) {
    create.create(
        new CreateRepresentative.Command(
            acme, reference, draft, Precondition.NONE, WriteMode.COMMIT, findings));
  }
}
