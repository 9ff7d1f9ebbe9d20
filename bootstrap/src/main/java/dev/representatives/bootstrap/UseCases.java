package dev.representatives.bootstrap;

import dev.representatives.application.AdministerApiKeysService;
import dev.representatives.application.AuthenticateService;
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
import dev.representatives.application.Pause;
import dev.representatives.application.ReplaceLinksService;
import dev.representatives.application.ReportDataQualityService;
import dev.representatives.application.SaveAccountService;
import dev.representatives.application.SaveDocumentService;
import dev.representatives.application.SaveRepresentativeService;
import dev.representatives.application.UnlinkRepresentativeService;
import dev.representatives.application.UpdateRepresentativeService;
import dev.representatives.application.bulk.BulkObserver;
import dev.representatives.application.bulk.BulkStores;
import dev.representatives.application.bulk.WriteInBulkService;
import dev.representatives.bootstrap.telemetry.Observed;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.in.Authenticate;
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
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.port.out.DeletionLog;
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
import dev.representatives.domain.port.out.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Wires the use cases, which know no framework, to the adapters by hand, and observes each call.
 */
@Factory
final class UseCases {
  @Singleton
  @Observed
  CreateRepresentative createRepresentative(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      RepresentativeStore store,
      IdempotencyStore idempotency,
      InstantSource clock) {
    return new CreateRepresentativeService(transactions, store, idempotency, clock);
  }

  @Singleton
  @Observed
  SaveRepresentative saveRepresentative(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      RepresentativeStore store,
      InstantSource clock) {
    return new SaveRepresentativeService(transactions, store, clock);
  }

  @Singleton
  @Observed
  UpdateRepresentative updateRepresentative(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      RepresentativeStore store,
      InstantSource clock) {
    return new UpdateRepresentativeService(transactions, store, clock);
  }

  @Singleton
  @Observed
  HandOver handOver(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      RepresentativeStore store,
      LinkStore links,
      IdempotencyStore idempotency,
      InstantSource clock) {
    return new HandOverService(transactions, store, links, idempotency, clock);
  }

  @Singleton
  @Observed
  GetRepresentative getRepresentative(RepresentativeStore store) {
    return new GetRepresentativeService(store);
  }

  @Singleton
  @Observed
  ListRepresentatives listRepresentatives(RepresentativeLists lists, InstantSource clock) {
    return new ListRepresentativesService(lists, clock);
  }

  @Singleton
  @Observed
  DeleteRepresentative deleteRepresentative(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      RepresentativeStore store,
      LinkStore links,
      DeletionLog deletions,
      InstantSource clock) {
    return new DeleteRepresentativeService(transactions, store, links, deletions, clock);
  }

  @Singleton
  @Observed
  ListDeletions listDeletions(DeletionLog deletions, InstantSource clock) {
    return new ListDeletionsService(deletions, clock);
  }

  @Singleton
  @Observed
  LinkRepresentative linkRepresentative(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      LinkStates linkStates,
      LinkStore links,
      InstantSource clock) {
    return new LinkRepresentativeService(transactions, linkStates, links, clock);
  }

  @Singleton
  @Observed
  UnlinkRepresentative unlinkRepresentative(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      LinkStates linkStates,
      LinkStore links) {
    return new UnlinkRepresentativeService(transactions, linkStates, links);
  }

  @Singleton
  @Observed
  ReplaceLinks replaceLinks(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      RepresentativeStore representatives,
      LinkStates linkStates,
      LinkStore links,
      InstantSource clock) {
    return new ReplaceLinksService(transactions, representatives, linkStates, links, clock);
  }

  @Singleton
  @Observed
  ListLinks listLinks(LinkStore links) {
    return new ListLinksService(links);
  }

  @Singleton
  @Observed
  ListSupervisors listSupervisors(HierarchyReader hierarchy) {
    return new ListSupervisorsService(hierarchy);
  }

  @Singleton
  @Observed
  ListReports listReports(HierarchyReader hierarchy) {
    return new ListReportsService(hierarchy);
  }

  @Singleton
  @Observed
  ListAllLinks listAllLinks(LinkStore links) {
    return new ListAllLinksService(links);
  }

  @Singleton
  @Observed
  ListLinkedRepresentatives listLinkedRepresentatives(LinkStore links) {
    return new ListLinkedRepresentativesService(links);
  }

  @Singleton
  @Observed
  SaveAccount saveAccount(
      @Named(UseCaseResources.RETRYING) Transactions transactions, AccountStore accounts) {
    return new SaveAccountService(transactions, accounts);
  }

  @Singleton
  @Observed
  ListAccounts listAccounts(AccountStore accounts) {
    return new ListAccountsService(accounts);
  }

  @Singleton
  @Observed
  GetAccount getAccount(AccountStore accounts) {
    return new GetAccountService(accounts);
  }

  @Singleton
  @Observed
  DeleteAccount deleteAccount(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      AccountStore accounts,
      DocumentStore documents,
      LinkStore links) {
    return new DeleteAccountService(transactions, accounts, documents, links);
  }

  @Singleton
  @Observed
  SaveDocument saveDocument(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      DocumentStore documents,
      AccountDirectory accounts) {
    return new SaveDocumentService(transactions, documents, accounts);
  }

  @Singleton
  @Observed
  ListDocuments listDocuments(DocumentStore documents) {
    return new ListDocumentsService(documents);
  }

  @Singleton
  @Observed
  GetDocument getDocument(DocumentStore documents) {
    return new GetDocumentService(documents);
  }

  @Singleton
  @Observed
  Escalate escalate(EscalationStore store) {
    return new EscalateService(store);
  }

  @Singleton
  @Observed
  DeleteDocument deleteDocument(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      DocumentStore documents,
      LinkStore links) {
    return new DeleteDocumentService(transactions, documents, links);
  }

  @Singleton
  @Observed
  ReportDataQuality reportDataQuality(DataQualityStore store, InstantSource clock) {
    return new ReportDataQualityService(store, clock);
  }

  @Singleton
  @Observed
  Authenticate authenticate(ApiKeyStore keys, InstantSource clock) {
    return new AuthenticateService(keys, clock);
  }

  @Singleton
  @Observed
  AdministerApiKeys administerApiKeys(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      TenantStore tenants,
      ApiKeyStore keys,
      RandomBytes random,
      InstantSource clock) {
    return new AdministerApiKeysService(transactions, tenants, keys, random, clock);
  }

  @Singleton
  @Observed
  WriteInBulk writeInBulk(
      @Named(UseCaseResources.RETRYING) Transactions transactions,
      BulkStores stores,
      TemporaryStore temporary,
      InstantSource clock,
      Pause pause,
      BulkObserver observer) {
    return new WriteInBulkService(transactions, stores, temporary, clock, pause, observer);
  }
}
