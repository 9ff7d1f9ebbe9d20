package dev.representatives.adapter.rest;

import io.micronaut.http.MediaType;

/** The paths of the resources. */
public final class ApiPaths {
  public static final String BASE = "/api/v1/ingest";
  public static final String REPRESENTATIVES = BASE + "/representatives";
  public static final String ACCOUNTS = BASE + "/accounts";
  public static final String DOCUMENTS = BASE + "/documents";

  /** Reads with POST, because its numbers may be too many for a URL. */
  public static final String ESCALATIONS = BASE + "/escalations";

  /** Many writes in one request. */
  public static final String BULK = BASE + "/bulk";

  public static final String LINKS = BASE + "/links";
  public static final String DELETIONS = BASE + "/deletions";
  public static final String REPORTS = BASE + "/reports";

  /**
   * Without the pattern, characters such as a plus sign would end a variable (micronaut-core
   * 10919); the operator that accepts them turns a plus sign into a space (micronaut-core 8090).
   */
  public static final String ONE_SEGMENT = ":[^/]+";

  public static final String REFERENCE = "/{reference" + ONE_SEGMENT + "}";
  public static final String ACCOUNT_NUMBER = "/{account_number" + ONE_SEGMENT + "}";
  public static final String DOCUMENT_NUMBER = "/{document_number" + ONE_SEGMENT + "}";

  /**
   * A media range that includes JSON. The controllers declare it as well, since the framework does
   * not match it with {@code application/json}.
   */
  public static final String ANY_APPLICATION_TYPE = "application/*";

  /** Newline-delimited JSON. Operations that produce it read their body while it arrives. */
  public static final String NDJSON = "application/x-ndjson";

  static final MediaType NDJSON_TYPE = MediaType.of(NDJSON);

  /** The paths of the API description. */
  public static final String DESCRIPTION_AS_YAML = "/openapi.yaml";

  public static final String DESCRIPTION_AS_JSON = "/openapi.json";

  /** Whether a path is one of the API description. */
  public static boolean isDescription(String path) {
    return path.equals(DESCRIPTION_AS_YAML) || path.equals(DESCRIPTION_AS_JSON);
  }

  /** Whether a path is that of the resources or below it. */
  static boolean isOfApi(String path) {
    return path.startsWith(BASE)
        && (path.length() == BASE.length() || path.charAt(BASE.length()) == '/');
  }

  private ApiPaths() {}
}
