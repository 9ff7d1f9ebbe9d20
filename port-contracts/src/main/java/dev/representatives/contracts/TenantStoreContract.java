package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link TenantStore}: rules TN-01 onwards. */
public abstract class TenantStoreContract extends StoresContract {
  private static final int MAX_LENGTH = 63;

  /** Called by the subclass in an adapter's tests. */
  protected TenantStoreContract() {}

  private TenantStore store() {
    return stores().tenants();
  }

  @Rule("TN-01")
  @Test
  void insert_adds_a_tenant_and_gives_it_an_id() {
    TenantName name = freshName();
    assertThat(store().find(name)).isEmpty();
    assertThat(committed(() -> store().insert(name))).isTrue();
    assertThat(store().find(name)).map(Tenant::name).contains(name);
  }

  @Rule("TN-02")
  @Test
  void no_two_tenants_have_one_id() {
    assertThat(insertTenant().id()).isNotEqualTo(insertTenant().id());
  }

  @Rule("TN-03")
  @Test
  void insert_leaves_one_of_the_same_name_as_it_is() {
    Tenant first = insertTenant();
    assertThat(committed(() -> store().insert(first.name()))).isFalse();
    assertThat(store().find(first.name())).contains(first);
  }

  @Rule("TN-04")
  @Test
  void of_two_concurrent_inserts_of_a_name_exactly_one_adds_it() {
    TenantName name = freshName();
    assertThat(committedAtOnce(2, () -> store().insert(name)))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("TN-05")
  @Test
  void all_are_listed_by_name() {
    Tenant one = insertTenant();
    TenantName longest = padded(freshName(), "z");
    TenantName hyphen = padded(freshName(), "-");
    for (TenantName name : List.of(longest, hyphen)) {
      tenantsInFailures.add(name);
      assertThat(committed(() -> store().insert(name))).isTrue();
    }
    List<Tenant> all = store().all();
    assertThat(all).contains(one);
    assertThat(all).extracting(Tenant::name).contains(longest, hyphen);
    assertThat(all).extracting(tenant -> tenant.name().value()).isSorted();
  }

  @Rule("TN-06")
  @Test
  void a_change_of_a_returned_list_changes_nothing_else() {
    Tenant one = insertTenant();
    List<Tenant> before = store().all();
    Tenant two = insertTenant();
    assertThat(before).contains(one).doesNotContain(two);
    tryToEmpty(before);
    assertThat(store().all()).contains(one, two);
  }

  @Rule("TN-07")
  @Test
  void a_longer_name_is_another_tenant() {
    Tenant one = insertTenant();
    TenantName longer = padded(one.name(), "-");
    assertThat(store().find(longer)).isEmpty();
    tenantsInFailures.add(longer);
    assertThat(committed(() -> store().insert(longer))).isTrue();
    assertThat(store().find(longer).orElseThrow().id()).isNotEqualTo(one.id());
  }

  private Tenant insertTenant() {
    TenantName name = freshName();
    assertThat(committed(() -> store().insert(name))).isTrue();
    return store().find(name).orElseThrow();
  }

  private static TenantName padded(TenantName name, String with) {
    return new TenantName(name.value() + with.repeat(MAX_LENGTH - name.value().length()));
  }
}
