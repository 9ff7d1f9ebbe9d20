package dev.representatives.adapter.rest;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.application.CreateRepresentativeService;
import dev.representatives.application.DeleteAccountService;
import dev.representatives.application.DeleteDocumentService;
import dev.representatives.application.DeleteRepresentativeService;
import dev.representatives.application.EscalateService;
import dev.representatives.application.GetAccountService;
import dev.representatives.application.GetDocumentService;
import dev.representatives.application.GetRepresentativeService;
import dev.representatives.application.HandOverService;
import dev.representatives.application.LinkRepresentativeService;
import dev.representatives.application.ListAccountsService;
import dev.representatives.application.ListAllLinksService;
import dev.representatives.application.ListDeletionsService;
import dev.representatives.application.ListDocumentsService;
import dev.representatives.application.ListLinkedRepresentativesService;
import dev.representatives.application.ListLinksService;
import dev.representatives.application.ListReportsService;
import dev.representatives.application.ListRepresentativesService;
import dev.representatives.application.ListSupervisorsService;
import dev.representatives.application.ReplaceLinksService;
import dev.representatives.application.ReportDataQualityService;
import dev.representatives.application.SaveAccountService;
import dev.representatives.application.SaveDocumentService;
import dev.representatives.application.SaveRepresentativeService;
import dev.representatives.application.UnlinkRepresentativeService;
import dev.representatives.application.UpdateRepresentativeService;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.in.DeleteDocument;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.in.Escalate;
import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.port.in.GetDocument;
import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.port.in.HandOver;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListAccounts;
import dev.representatives.domain.port.in.ListAllLinks;
import dev.representatives.domain.port.in.ListDeletions;
import dev.representatives.domain.port.in.ListDocuments;
import dev.representatives.domain.port.in.ListLinkedRepresentatives;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.port.in.ListReports;
import dev.representatives.domain.port.in.ListRepresentatives;
import dev.representatives.domain.port.in.ListSupervisors;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.ReportDataQuality;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.tenant.TenantName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The use cases on in-memory stores, for tests of controllers. */
public final class InMemoryUseCases {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T17:37:00.123Z"));

  private final InMemoryStores stores = new InMemoryStores();

  public final Caller caller;
  public final CreateRepresentative createRepresentative =
      new CreateRepresentativeService(
          stores.transactions(), stores.representatives(), stores.idempotency(), CLOCK);
  public final SaveRepresentative saveRepresentative =
      new SaveRepresentativeService(stores.transactions(), stores.representatives(), CLOCK);
  public final UpdateRepresentative updateRepresentative =
      new UpdateRepresentativeService(stores.transactions(), stores.representatives(), CLOCK);
  public final GetRepresentative getRepresentative =
      new GetRepresentativeService(stores.representatives());
  public final DeleteRepresentative deleteRepresentative =
      new DeleteRepresentativeService(
          stores.transactions(),
          stores.representatives(),
          stores.links(),
          stores.deletions(),
          CLOCK);
  public final ListDeletions listDeletions = new ListDeletionsService(stores.deletions(), CLOCK);
  public final LinkRepresentative linkRepresentative =
      new LinkRepresentativeService(
          stores.transactions(), stores.linkStates(), stores.links(), CLOCK);
  public final UnlinkRepresentative unlinkRepresentative =
      new UnlinkRepresentativeService(stores.transactions(), stores.linkStates(), stores.links());
  public final ReplaceLinks replaceLinks =
      new ReplaceLinksService(
          stores.transactions(),
          stores.representatives(),
          stores.linkStates(),
          stores.links(),
          CLOCK);
  public final ListLinks listLinks = new ListLinksService(stores.links());
  public final ListSupervisors listSupervisors = new ListSupervisorsService(stores.hierarchy());
  public final ListReports listReports = new ListReportsService(stores.hierarchy());
  public final ListLinkedRepresentatives listLinkedRepresentatives =
      new ListLinkedRepresentativesService(stores.links());
  public final SaveAccount saveAccount =
      new SaveAccountService(stores.transactions(), stores.accounts());
  public final GetAccount getAccount = new GetAccountService(stores.accounts());
  public final DeleteAccount deleteAccount =
      new DeleteAccountService(
          stores.transactions(), stores.accounts(), stores.documents(), stores.links());
  public final SaveDocument saveDocument =
      new SaveDocumentService(stores.transactions(), stores.documents(), stores.accountDirectory());
  public final GetDocument getDocument = new GetDocumentService(stores.documents());
  public final Escalate escalate = new EscalateService(stores.escalations());
  public final DeleteDocument deleteDocument =
      new DeleteDocumentService(stores.transactions(), stores.documents(), stores.links());

  public final ReportDataQuality reportDataQuality =
      new ReportDataQualityService(stores.dataQuality(), CLOCK);

  public final ListRepresentatives listRepresentatives =
      new ListRepresentativesService(stores.representativeLists(), CLOCK);

  public final ListAccounts listAccounts = new ListAccountsService(stores.accounts());

  public final ListDocuments listDocuments = new ListDocumentsService(stores.documents());

  public final ListAllLinks listAllLinks = new ListAllLinksService(stores.links());

  public final HandOver handOver =
      new HandOverService(
          stores.transactions(),
          stores.representatives(),
          stores.links(),
          stores.idempotency(),
          CLOCK);

  public InMemoryUseCases() {
    var acme = new TenantName("acme");
    stores.tenants().insert(acme);
    caller =
        new Caller(stores.tenants().find(acme).orElseThrow(), new ApiKeyId("0123456789abcdef"));
  }

  /** The violations of a refused call, each as its location and code. */
  public static List<String> violationsOf(ThrowingCallable call) {
    return failureOf(call).failure().violations().stream()
        .map(violation -> violation.location().name() + " " + violation.code().name())
        .toList();
  }

  public static FailureException failureOf(ThrowingCallable call) {
    return Assertions.catchThrowableOfType(FailureException.class, call);
  }
}
