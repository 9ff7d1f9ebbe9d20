package dev.representatives.application.bulk;

import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import org.junit.jupiter.api.Test;

class StoredWritesTest {
  private static final TenantId TENANT = new TenantId(7);
  private static final RepresentativeReference JANE = reference("JANE");
  private static final AccountNumber ACCOUNT = new AccountNumber("A");
  private static final DocumentNumber DOCUMENT = new DocumentNumber("D");

  private final RepresentativeStore representatives = mock(RepresentativeStore.class);
  private final AccountStore accounts = mock(AccountStore.class);
  private final DocumentStore documents = mock(DocumentStore.class);
  private final LinkStore links = mock(LinkStore.class);
  private final StoredWrites writes = new StoredWrites(representatives, accounts, documents, links);

  @Test
  void representatives_are_locked_and_deleted_in_their_store() {
    when(representatives.delete(TENANT, JANE)).thenReturn(true, false);
    when(representatives.hasReports(TENANT, JANE)).thenReturn(true, false);

    writes.lockSupervision(TENANT);

    verify(representatives).lockSupervision(TENANT);
    assertThat(writes.delete(TENANT, JANE)).isTrue();
    assertThat(writes.delete(TENANT, JANE)).isFalse();
    assertThat(writes.hasReports(TENANT, JANE)).isTrue();
    assertThat(writes.hasReports(TENANT, JANE)).isFalse();
  }

  @Test
  void accounts_and_documents_are_deleted_in_their_stores() {
    when(accounts.delete(TENANT, ACCOUNT)).thenReturn(true, false);
    when(documents.delete(TENANT, DOCUMENT)).thenReturn(true, false);
    when(documents.anyOn(TENANT, ACCOUNT)).thenReturn(true, false);

    assertThat(writes.delete(TENANT, ACCOUNT)).isTrue();
    assertThat(writes.delete(TENANT, ACCOUNT)).isFalse();
    assertThat(writes.delete(TENANT, DOCUMENT)).isTrue();
    assertThat(writes.delete(TENANT, DOCUMENT)).isFalse();
    assertThat(writes.hasDocuments(TENANT, ACCOUNT)).isTrue();
    assertThat(writes.hasDocuments(TENANT, ACCOUNT)).isFalse();
  }

  @Test
  void links_are_deleted_from_either_end() {
    when(links.isLinked(TENANT, ACCOUNT)).thenReturn(true, false);

    writes.deleteLinksOf(TENANT, JANE);
    writes.deleteLinksTo(TENANT, DOCUMENT);

    verify(links).deleteLinksOf(TENANT, JANE);
    verify(links).deleteLinksTo(TENANT, DOCUMENT);
    assertThat(writes.isLinked(TENANT, ACCOUNT)).isTrue();
    assertThat(writes.isLinked(TENANT, ACCOUNT)).isFalse();
  }
}
