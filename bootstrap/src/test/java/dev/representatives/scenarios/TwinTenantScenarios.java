package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.api.Operation.Keys;
import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.Deployment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two tenants that use the same keys: neither sees or changes anything of the other. */
@TestInstance(Lifecycle.PER_CLASS)
@OnEveryDatabase
class TwinTenantScenarios extends Scenarios {
  private static final String OURS = "Ours";
  private static final String THEIRS = "Theirs";
  private static final String EMAIL = "team@example.com";
  private static final String REQUEST_ID = "twin";

  /** What differs from one look at the same state to the next. */
  private static final String OF_THE_MOMENT = "\"(as_of|next|next_cursor)\":\"[^\"]*\"";

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

  /** Operations whose effect is a link, which must not be there before. */
  private static final Set<Operation> LINKING =
      Set.of(Operation.LINK_ACCOUNT, Operation.LINK_DOCUMENT, Operation.BULK_LINKS);

  private Api ours;
  private Api theirs;

  @BeforeAll
  void createTenants(Deployment running) {
    ours = tenant(running);
    theirs = tenant(running);
  }

  @Test
  void every_operation_of_the_description_has_its_row() {
    var described = DescriptionRules.of(deployment().baseUrl()).orElseThrow().operations();

    assertThat(Arrays.stream(Operation.values()).map(Operation::described))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @ParameterizedTest
  @EnumSource
  void an_operation_of_one_tenant_neither_shows_nor_changes_the_other(Operation operation) {
    var keys = Keys.unused();
    populate(operation, ours, keys, OURS);
    populate(operation, theirs, keys, THEIRS);

    if (operation.isWrite()) {
      String oursAtFirst = state(ours, keys);
      String theirsAtFirst = state(theirs, keys);
      succeeds(operation, ours, keys, OURS);
      String oursThen = state(ours, keys);
      assertThat(oursThen).isNotEqualTo(oursAtFirst);
      assertThat(state(theirs, keys)).isEqualTo(theirsAtFirst).doesNotContain(OURS);

      succeeds(operation, theirs, keys, THEIRS);
      assertThat(state(theirs, keys)).isNotEqualTo(theirsAtFirst);
      assertThat(state(ours, keys)).isEqualTo(oursThen).doesNotContain(THEIRS);
    } else {
      String theirsAtFirst = succeeds(operation, theirs, keys, THEIRS);
      succeeds(operation, ours, keys, OURS);
      assertThat(succeeds(operation, theirs, keys, THEIRS)).isEqualTo(theirsAtFirst);
    }
  }

  @ParameterizedTest
  @EnumSource
  void resources_of_another_tenant_look_like_unknown_ones(Operation operation) {
    var keys = Keys.unused();
    var ofNothing = callsOnNothing(operation, keys);
    populate(operation, ours, keys, OURS);
    var ofForeign = callsOnNothing(operation, keys);

    assertThat(ofForeign).isEqualTo(ofNothing);
  }

  /** Calls the operation; returns the body, in which nothing of the other tenant shows. */
  private static String succeeds(Operation operation, Api tenant, Keys keys, String name) {
    var answer = call(operation, tenant, keys, name).send();
    assertThat(answer.status()).as("status of %s", answer).isBetween(200, 204);
    assertThat(answer.body()).doesNotContain(name.equals(OURS) ? THEIRS : OURS);
    assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    if (operation.isBulk()) {
      assertThat(answer.at("/0/changed").booleanValue()).as("changed in %s", answer).isTrue();
    }
    return answer.body().replaceAll(OF_THE_MOMENT, "");
  }

  /** The operation with values of the tenant; a write changes what is there. */
  private static Api.Call call(Operation operation, Api tenant, Keys keys, String name) {
    String changed = name + " again";
    return switch (operation) {
      case LIST_REPRESENTATIVES,
          GET_REPRESENTATIVE,
          LIST_ACCOUNTS,
          LIST_DOCUMENTS,
          LIST_SUPERVISORS,
          LIST_REPORTS,
          LIST_REPRESENTATIVES_OF_ACCOUNT,
          LIST_REPRESENTATIVES_OF_DOCUMENT,
          LIST_DELETIONS,
          LIST_ALL_LINKS,
          LIST_ALL_ACCOUNTS,
          LIST_ALL_DOCUMENTS,
          GET_ACCOUNT,
          GET_DOCUMENT,
          REPORT_DATA_QUALITY,
          ESCALATE_ACCOUNT,
          ESCALATE_DOCUMENT,
          ESCALATE_ALL,
          LINK_ACCOUNT,
          LINK_DOCUMENT,
          UNLINK_ACCOUNT,
          UNLINK_DOCUMENT,
          REPLACE_ACCOUNTS,
          REPLACE_DOCUMENTS,
          BULK_LINKS ->
          operation.call(tenant, keys);
      case DELETE_REPRESENTATIVE, DELETE_ACCOUNT, DELETE_DOCUMENT ->
          operation.call(tenant, keys, "?cascade=links");
      case CREATE_REPRESENTATIVE ->
          tenant
              .post(Paths.representative(keys.reference() + "-new"))
              .header("Idempotency-Key", keys.reference())
              .json(Map.of("name", changed));
      case HAND_OVER -> operation.call(tenant, keys).header("Idempotency-Key", keys.reference());
      case PUT_REPRESENTATIVE, PATCH_REPRESENTATIVE, PUT_ACCOUNT ->
          operation.bare(tenant, keys).json(Map.of("name", changed));
      case PUT_DOCUMENT -> operation.bare(tenant, keys).json(Given.documentOf(keys.account()));
      case BULK_REPRESENTATIVES, BULK_ACCOUNTS, BULK_DOCUMENTS -> {
        var line = new LinkedHashMap<>(operation.line(keys));
        line.replace("name", changed);
        yield operation.bare(tenant, keys).json(List.of(line));
      }
    };
  }

  /** The responses to the operation of a tenant that has nothing, under several conditions. */
  private List<String> callsOnNothing(Operation operation, Keys keys) {
    String query = operation.isWrite() ? "?dry_run=true" : "";
    var plain = identified(operation.call(theirs, keys, query));
    if (operation.hasKeys() || operation.isBulk()) {
      operation.isOfNothing(plain);
    }
    return Stream.concat(
            Stream.of(plain),
            Stream.of("If-Match", "If-None-Match")
                .map(
                    condition ->
                        identified(operation.call(theirs, keys, query).header(condition, "*"))))
        .map(TwinTenantScenarios::bytes)
        .toList();
  }

  /** All of a response but its date; of one that is no 404 without times, and the tag of them. */
  private static String bytes(Answer answer) {
    boolean masked = answer.status() != 404;
    var headers = new LinkedHashMap<>(answer.headers());
    headers.remove("date");
    if (masked) {
      headers.remove("etag");
    }
    String all = answer.status() + " " + headers + " " + answer.body();
    return masked
        ? all.replaceAll(OF_THE_MOMENT, "").replaceAll(TIME, "").replaceAll("\"etag\":\"[^,]*", "")
        : all;
  }

  /** Everything that a tenant can read: all lists, and what the keys identify. */
  private static String state(Api tenant, Keys keys) {
    var paths =
        Arrays.stream(Operation.values())
            .filter(Operation::isGet)
            .map(operation -> operation.path(keys));
    var filters =
        Stream.of("q=" + OURS, "q=" + THEIRS, "email=" + EMAIL)
            .map(filter -> "/representatives?" + filter);
    return Stream.concat(paths, filters)
        .map(path -> all(tenant, path))
        .collect(Collectors.joining("\n"));
  }

  /** Sends the request with the same id each time, which a problem repeats. */
  private static Answer identified(Api.Call call) {
    return call.header("X-Request-Id", REQUEST_ID).send();
  }

  /** A resource, or all pages of a list. */
  private static String all(Api tenant, String path) {
    var pages = new StringBuilder();
    var page = identified(tenant.get(path));
    pages.append(page.body());
    while (page.status() == 200 && page.text("/next") != null) {
      page = identified(tenant.callAbsolute("GET", page.text("/next")));
      pages.append(page.body());
    }
    return pages.toString().replaceAll(OF_THE_MOMENT, "");
  }

  /** Creates what the operation needs, with equal keys in each tenant and values of its own. */
  private static void populate(Operation operation, Api tenant, Keys keys, String name) {
    var given = new Given(tenant);
    String reference = keys.reference();
    String billed = keys.account() + "-billed";
    given.representative(keys.successor(), Map.of("name", name, "email", EMAIL));
    given.representative(
        reference,
        Json.object(
            "name",
            name,
            "department",
            "Collections",
            "supervisor_representative_reference",
            keys.successor()));
    for (var account : List.of(keys.account(), billed)) {
      tenant.put(Paths.account(account)).json(Map.of("name", name)).send().is(201);
    }
    given.putDocument(keys.document(), billed).send().is(201);
    if (operation != Operation.DELETE_REPRESENTATIVE) {
      given.representative(
          reference + "-report",
          Json.object("name", name, "supervisor_representative_reference", reference));
    }
    if (!LINKING.contains(operation)) {
      given.linkedAccount(reference, keys.account());
      given.linkedDocument(reference, keys.document());
    }
  }

  private static Api tenant(Deployment running) {
    return running.withKey(running.commandLine().storeKey(Unique.tenant()));
  }
}
