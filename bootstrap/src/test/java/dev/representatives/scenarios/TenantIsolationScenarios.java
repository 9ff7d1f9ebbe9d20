package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Given;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.api.Operation.Keys;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The objects of tenant A do not exist for tenant B. */
class TenantIsolationScenarios extends Scenarios {
  @ParameterizedTest
  @EnumSource
  void an_operation_on_a_resource_of_another_tenant_finds_nothing(Operation operation) {
    var keys = Keys.existing(given());
    String before = state(keys);
    var answer = operation.call(otherTenant(), keys).send();
    operation.isOfNothing(answer);

    assertThat(state(keys)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void an_operation_responds_as_if_the_other_tenants_data_did_not_exist(Operation operation) {
    var existing = operation.call(otherTenant(), Keys.existing(given())).send();
    var unused = operation.call(otherTenant(), Keys.unused()).send();

    assertThat(existing.status()).isEqualTo(unused.status());
    assertThat(existing.at("/code")).isEqualTo(unused.at("/code"));
    assertThat(existing.headers().keySet()).isEqualTo(unused.headers().keySet());
  }

  @Test
  void a_representative_cannot_be_linked_to_objects_of_another_tenant() {
    var keys = Keys.existing(given());
    String own = new Given(otherTenant()).representative();
    otherTenant()
        .put(Paths.accountOf(own, keys.account()))
        .send()
        .isProblem(404, "ACCOUNT_NOT_FOUND");
    otherTenant()
        .put(Paths.documentOf(own, keys.document()))
        .send()
        .isProblem(404, "DOCUMENT_NOT_FOUND");
  }

  @Test
  void a_representative_of_another_tenant_is_no_supervisor() {
    String supervisor = given().representative();
    otherTenant()
        .put(Paths.representative(Unique.reference()))
        .json(Map.of("supervisor_representative_reference", supervisor))
        .send()
        .refuses("/supervisor_representative_reference", "SUPERVISOR_NOT_FOUND");
  }

  @Test
  void two_tenants_use_the_same_keys_side_by_side() {
    var keys = Keys.existing(given());
    var others = new Given(otherTenant());
    others.representative(keys.reference(), Map.of("name", "Theirs"));
    others.account(keys.account());
    others.putDocument(keys.document(), keys.account()).send().is(201);
    assertThat(otherTenant().get(Paths.accountsOf(keys.reference())).send().texts("/data"))
        .isEmpty();
    others.linkedAccount(keys.reference(), keys.account());
    api().patch(Paths.representative(keys.reference())).json(Map.of("name", "Ours")).send().is(200);

    assertThat(otherTenant().get(Paths.representative(keys.reference())).send().text("/name"))
        .isEqualTo("Theirs");
    assertThat(api().get(Paths.representative(keys.reference())).send().text("/name"))
        .isEqualTo("Ours");
  }

  @Test
  void a_cycle_over_the_border_of_tenants_is_none() {
    String one = given().representative();
    String two = given().representative(Map.of("supervisor_representative_reference", one));
    var others = new Given(otherTenant());
    others.representative(two, Map.of());
    others.representative(one, Map.of("supervisor_representative_reference", two));
  }

  private String state(Keys keys) {
    return api().get(Paths.representative(keys.reference())).send().is(200).body()
        + api().get(Paths.accountsOf(keys.reference())).send().is(200).body()
        + api().get(Paths.documentsOf(keys.reference())).send().is(200).body()
        + api().get(Paths.account(keys.account())).send().is(200).body()
        + api().get(Paths.document(keys.document())).send().is(200).body();
  }
}
