package dev.representatives.application;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.tenant.TenantName;
import java.time.InstantSource;

/** Creates a representative in memory, reads it, and prints its name. */
final class InMemoryProgram {
  private InMemoryProgram() {}

  /** {@link WithoutTestLibrariesTest} runs it in a separate JVM. */
  public static void main(String[] arguments) {
    var stores = new InMemoryStores();
    var tenants = stores.tenants();
    var acme = new TenantName("acme");
    if (!tenants.insert(acme)) {
      throw new IllegalStateException("new stores have a tenant");
    }
    var tenant = tenants.find(acme).orElseThrow().id();

    new CreateRepresentativeService(
            stores.transactions(),
            stores.representatives(),
            stores.idempotency(),
            InstantSource.system())
        .create(
            new CreateRepresentative.Command(
                tenant,
                "REP-001",
                RepresentativeDraft.builder()
                    .set(RepresentativeField.NAME, "Jane Smith")
                    .set(RepresentativeField.EMAIL, "jsmith@yourcompany.com")
                    .build(),
                Precondition.NONE));

    var found =
        new GetRepresentativeService(stores.representatives())
            .get(new GetRepresentative.Query(tenant, "REP-001"));
    System.out.println(found.representative().details().name().orElseThrow().value());
  }
}
