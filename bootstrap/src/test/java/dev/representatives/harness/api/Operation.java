package dev.representatives.harness.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every operation of the API, for tests that apply to all of them. */
public enum Operation {
  LIST_REPRESENTATIVES("GET", "/representatives"),
  CREATE_REPRESENTATIVE("POST", "/representatives/{reference}"),
  PUT_REPRESENTATIVE("PUT", "/representatives/{reference}"),
  GET_REPRESENTATIVE("GET", "/representatives/{reference}"),
  PATCH_REPRESENTATIVE("PATCH", "/representatives/{reference}"),
  DELETE_REPRESENTATIVE("DELETE", "/representatives/{reference}"),
  HAND_OVER("POST", "/representatives/{reference}/hand-over"),
  LINK_ACCOUNT("PUT", "/representatives/{reference}/accounts/{account}"),
  LINK_DOCUMENT("PUT", "/representatives/{reference}/documents/{document}"),
  UNLINK_ACCOUNT("DELETE", "/representatives/{reference}/accounts/{account}"),
  UNLINK_DOCUMENT("DELETE", "/representatives/{reference}/documents/{document}"),
  REPLACE_ACCOUNTS("PUT", "/representatives/{reference}/accounts"),
  REPLACE_DOCUMENTS("PUT", "/representatives/{reference}/documents"),
  LIST_ACCOUNTS("GET", "/representatives/{reference}/accounts"),
  LIST_DOCUMENTS("GET", "/representatives/{reference}/documents"),
  LIST_SUPERVISORS("GET", "/representatives/{reference}/supervisors"),
  LIST_REPORTS("GET", "/representatives/{reference}/reports"),
  LIST_REPRESENTATIVES_OF_ACCOUNT("GET", "/accounts/{account}/representatives"),
  LIST_REPRESENTATIVES_OF_DOCUMENT("GET", "/documents/{document}/representatives"),
  LIST_DELETIONS("GET", "/deletions"),
  LIST_ALL_LINKS("GET", "/links"),
  LIST_ALL_ACCOUNTS("GET", "/accounts"),
  LIST_ALL_DOCUMENTS("GET", "/documents"),
  PUT_ACCOUNT("PUT", "/accounts/{account}"),
  GET_ACCOUNT("GET", "/accounts/{account}"),
  DELETE_ACCOUNT("DELETE", "/accounts/{account}"),
  PUT_DOCUMENT("PUT", "/documents/{document}"),
  GET_DOCUMENT("GET", "/documents/{document}"),
  REPORT_DATA_QUALITY("GET", "/reports/data-quality"),
  ESCALATE_ACCOUNT("GET", "/accounts/{account}/escalation"),
  ESCALATE_DOCUMENT("GET", "/documents/{document}/escalation"),
  ESCALATE_ALL("POST", "/escalations"),
  BULK_REPRESENTATIVES("POST", "/bulk/representatives"),
  BULK_ACCOUNTS("POST", "/bulk/accounts"),
  BULK_DOCUMENTS("POST", "/bulk/documents"),
  BULK_LINKS("POST", "/bulk/links"),
  DELETE_DOCUMENT("DELETE", "/documents/{document}");

  private static final Set<Operation> BODILESS =
      Set.of(
          DELETE_REPRESENTATIVE,
          LINK_ACCOUNT,
          LINK_DOCUMENT,
          UNLINK_ACCOUNT,
          UNLINK_DOCUMENT,
          DELETE_ACCOUNT,
          DELETE_DOCUMENT);

  private final String method;
  private final String template;

  Operation(String method, String template) {
    this.method = method;
    this.template = template;
  }

  /**
   * The keys in the path of an operation.
   *
   * @param reference of a representative
   * @param account the number of an account
   * @param document the number of a document
   */
  public record Keys(String reference, String account, String document) {
    /** Keys of objects that do not exist. */
    public static Keys unused() {
      return new Keys(Unique.reference(), Unique.accountNumber(), Unique.documentNumber());
    }

    /** Creates a representative, an account and a document of another account; none linked. */
    public static Keys unlinked(Given given) {
      return new Keys(given.representative(), given.account(), given.document());
    }

    /** Another representative, to whom the first one hands over. */
    public String successor() {
      return reference + "-successor";
    }

    /** Creates a representative, its successor, an account and its document, all linked. */
    public static Keys existing(Given given) {
      String account = given.account();
      String document = Unique.documentNumber();
      given.putDocument(document, account).send().is(201);
      var keys = new Keys(given.representative(), account, document);
      given.representative(keys.successor(), Map.of());
      given.linkedAccount(keys.reference(), account);
      given.linkedDocument(keys.reference(), document);
      return keys;
    }
  }

  /** Keys with which the operation succeeds. */
  public Keys suitable(Given given) {
    return switch (this) {
      case CREATE_REPRESENTATIVE -> Keys.unused();
      case DELETE_REPRESENTATIVE, DELETE_ACCOUNT, DELETE_DOCUMENT -> Keys.unlinked(given);
      default -> Keys.existing(given);
    };
  }

  /** Checks the response to a call for objects that do not exist. */
  public void isOfNothing(Answer answer) {
    switch (this) {
      case CREATE_REPRESENTATIVE, PUT_REPRESENTATIVE, PUT_ACCOUNT -> answer.is(201);
      case LIST_REPRESENTATIVES,
          LIST_DELETIONS,
          LIST_ALL_LINKS,
          LIST_ALL_ACCOUNTS,
          LIST_ALL_DOCUMENTS,
          REPORT_DATA_QUALITY ->
          answer.is(200);
      case BULK_REPRESENTATIVES, BULK_ACCOUNTS -> isOfOneLine(answer, 201, null);
      case BULK_DOCUMENTS -> isOfOneLine(answer, 422, "VALIDATION_FAILED");
      case BULK_LINKS -> isOfOneLine(answer, 404, "REPRESENTATIVE_NOT_FOUND");
      case HAND_OVER -> answer.refuses("/to", "REPRESENTATIVE_NOT_FOUND");
      case PUT_DOCUMENT -> answer.refuses("/account_number", "ACCOUNT_NOT_FOUND");
      case ESCALATE_ALL -> {
        answer.is(200);
        assertThat(answer.text("/data/0/problem/code")).isEqualTo("DOCUMENT_NOT_FOUND");
        assertThat(answer.text("/data/1/problem/code")).isEqualTo("ACCOUNT_NOT_FOUND");
      }
      case GET_ACCOUNT, LIST_REPRESENTATIVES_OF_ACCOUNT, ESCALATE_ACCOUNT, DELETE_ACCOUNT ->
          answer.isProblem(404, "ACCOUNT_NOT_FOUND");
      case GET_DOCUMENT, LIST_REPRESENTATIVES_OF_DOCUMENT, ESCALATE_DOCUMENT, DELETE_DOCUMENT ->
          answer.isProblem(404, "DOCUMENT_NOT_FOUND");
      default -> answer.isProblem(404, "REPRESENTATIVE_NOT_FOUND");
    }
  }

  private static void isOfOneLine(Answer answer, int status, String code) {
    answer.is(200);
    assertThat(answer.at("/0/status").intValue()).isEqualTo(status);
    assertThat(answer.at("/0/problem/code").textValue()).isEqualTo(code);
    assertThat(answer.at("/1/summary/complete").booleanValue()).isTrue();
  }

  /** Whether each line of the body is a write with a result of its own. */
  public boolean isBulk() {
    return template.startsWith("/bulk/");
  }

  /** Whether a key needs the scope to write. */
  public boolean isWrite() {
    return !isGet() && this != ESCALATE_ALL;
  }

  public boolean isGet() {
    return method.equals("GET");
  }

  public boolean readsBody() {
    return !isGet() && !BODILESS.contains(this);
  }

  /** Whether a request names objects, in its path or its body. */
  public boolean hasKeys() {
    return template.contains("{") || this == ESCALATE_ALL;
  }

  public String method() {
    return method;
  }

  /** The method and the path, as the API description has them. */
  public String described() {
    return method
        + " "
        + Paths.BASE_PATH
        + template
            .replace("{account}", "{account_number}")
            .replace("{document}", "{document_number}");
  }

  public String path(Keys keys) {
    return template
        .replace("{reference}", Paths.encoded(keys.reference()))
        .replace("{account}", Paths.encoded(keys.account()))
        .replace("{document}", Paths.encoded(keys.document()));
  }

  /** The operation without a body. */
  public Api.Call bare(Api api, Keys keys) {
    return api.call(method, path(keys));
  }

  /** The operation with a valid body. */
  public Api.Call call(Api api, Keys keys) {
    return call(api, keys, "");
  }

  /** The operation with a query and a valid body. */
  public Api.Call call(Api api, Keys keys, String query) {
    var call = api.call(method, path(keys) + query);
    return readsBody() ? call.json(body(keys)) : call;
  }

  /** A line of a bulk. */
  public Map<String, Object> line(Keys keys) {
    return switch (this) {
      case BULK_REPRESENTATIVES -> Map.of("reference", keys.reference(), "name", "Jane");
      case BULK_ACCOUNTS -> Map.of("account_number", keys.account(), "name", "Acme");
      case BULK_DOCUMENTS -> {
        var document = new LinkedHashMap<>(Given.documentOf(keys.account()));
        document.put("document_number", keys.document());
        yield document;
      }
      case BULK_LINKS -> Map.of("reference", keys.reference(), "account_number", keys.account());
      default -> throw new IllegalStateException(this + " has no lines");
    };
  }

  private Object body(Keys keys) {
    return switch (this) {
      case ESCALATE_ALL ->
          Map.of("documents", List.of(keys.document()), "accounts", List.of(keys.account()));
      case HAND_OVER -> Map.of("to", keys.successor());
      case BULK_REPRESENTATIVES, BULK_ACCOUNTS, BULK_DOCUMENTS, BULK_LINKS -> List.of(line(keys));
      case PUT_ACCOUNT -> Map.of("name", "Acme");
      case PUT_DOCUMENT -> Given.documentOf(keys.account());
      case REPLACE_ACCOUNTS, REPLACE_DOCUMENTS -> Map.of("numbers", List.of());
      default -> Map.of("name", "Jane");
    };
  }
}
