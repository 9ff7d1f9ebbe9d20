package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Unique;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GET /reports/data-quality. */
@OnEveryDatabase
class DataQualityScenarios extends Scenarios {
  private static final String REPORT = "/reports/data-quality";

  @Test
  void each_check_is_counted_and_listed() {
    Api tenant =
        deployment()
            .withKey(
                deployment()
                    .commandLine()
                    .run("keys", "create", "--tenant", Unique.tenant())
                    .out()
                    .strip());
    var given = new Given(tenant);
    given.representative("REP-001", Json.object());
    given.representative("REP-002", Map.of("email", "Jane@example.com"));
    given.representative(
        "REP-003",
        Map.of("email", "jane@example.com", "supervisor_representative_reference", "REP-001"));
    given.account("ACCT-001");
    given.account("ACCT-002");
    given.linkedAccount("REP-002", "ACCT-001");
    putDocument(tenant, "INV-001", "ACCT-001", "2999-12-31");
    putDocument(tenant, "INV-002", "ACCT-002", "2999-12-31");
    putDocument(tenant, "INV-003", "ACCT-002", "2001-01-01");

    assertThat(tenant.get(REPORT).send().is(200).json())
        .isEqualTo(
            Json.parse(
                """
                {"counts": {"no_email": 1, "shared_email": 2, "unreachable_chain": 1,
                  "account_without_representative": 1, "unreachable_document": 1}}
                """));
    assertThat(tenant.get(REPORT + "?since=2001-01-01").send().is(200).json().at("/counts"))
        .asString()
        .contains("\"unreachable_document\":2");
    assertThat(listed(tenant, "no_email")).isEqualTo("[\"REP-001\"]");
    assertThat(listed(tenant, "shared_email")).isEqualTo("[\"REP-002\",\"REP-003\"]");
    assertThat(listed(tenant, "unreachable_chain")).isEqualTo("[\"REP-001\"]");
    assertThat(listed(tenant, "account_without_representative")).isEqualTo("[\"ACCT-002\"]");
    assertThat(listed(tenant, "unreachable_document")).isEqualTo("[\"INV-002\"]");
    var first = tenant.get(REPORT + "?check=shared_email&limit=1").send().is(200);
    assertThat(first.texts("/data")).containsExactly("REP-002");
    var second = tenant.callAbsolute("GET", first.text("/next")).send().is(200);
    assertThat(second.texts("/data")).containsExactly("REP-003");
    assertThat(second.at("/next").isNull()).isTrue();
  }

  @Test
  void violations_of_the_query_are_reported_together() {
    api()
        .get(REPORT + "?check=no_mail&since=2026-02-30&page=0&depth=1")
        .send()
        .refusesParameter("check", "UNKNOWN_VALUE")
        .refusesParameter("since", "DATE_INVALID")
        .refusesParameter("page", "TOO_SMALL")
        .refusesParameter("depth", "UNKNOWN_PARAMETER");
  }

  private static String listed(Api tenant, String check) {
    return tenant.get(REPORT + "?check=" + check).send().is(200).json().at("/data").toString();
  }

  private static void putDocument(Api tenant, String number, String account, String due) {
    tenant
        .put("/documents/" + number)
        .json(Map.of("account_number", account, "invoice_date", "2000-01-01", "due_date", due))
        .send()
        .is(201);
  }
}
