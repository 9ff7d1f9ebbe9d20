package dev.representatives.adapter.rest;

/** Where the resources are. */
final class ApiPaths {
  static final String BASE = "/api/v1/ingest";
  static final String EVERYTHING = BASE + "/**";
  static final String REPRESENTATIVES = BASE + "/representatives";
  static final String ACCOUNTS = BASE + "/accounts";
  static final String DOCUMENTS = BASE + "/documents";

  /** Without the pattern, characters such as a plus sign would end a variable. */
  static final String ONE_SEGMENT = ":[^/]+";

  static final String REFERENCE = "/{reference" + ONE_SEGMENT + "}";
  static final String ACCOUNT_NUMBER = "/{account_number" + ONE_SEGMENT + "}";
  static final String DOCUMENT_NUMBER = "/{document_number" + ONE_SEGMENT + "}";

  /**
   * What a caller may accept instead of JSON by its name; the framework does not know it as one.
   */
  static final String ANY_APPLICATION_TYPE = "application/*";

  /** Where the API description is. */
  static final String DESCRIPTION_AS_YAML = "/openapi.yaml";

  static final String DESCRIPTION_AS_JSON = "/openapi.json";

  private ApiPaths() {}
}
