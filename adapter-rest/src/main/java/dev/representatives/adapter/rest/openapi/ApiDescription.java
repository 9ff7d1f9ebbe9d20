package dev.representatives.adapter.rest.openapi;

import dev.representatives.adapter.rest.security.ApiKeyFilter;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the API description says of the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Representatives",
            version = "${version}",
            description = ApiDescription.TEXT,
            contact = @Contact(name = "The operator of this service"),
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
    servers = @Server(url = "/"),
    tags = {
      @Tag(name = ApiDescription.REPRESENTATIVES, description = "Whom to escalate to."),
      @Tag(name = ApiDescription.LINKS, description = "What representatives are responsible for."),
      @Tag(name = ApiDescription.ACCOUNTS, description = "Customers, as far as links need them."),
      @Tag(name = ApiDescription.DOCUMENTS, description = "Invoices, as far as links need them.")
    },
    security = @SecurityRequirement(name = ApiDescription.KEY))
@SecurityScheme(
    name = ApiDescription.KEY,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    paramName = ApiKeyFilter.HEADER,
    description = "A key of a tenant. GET needs its scope read, all else write.")
public final class ApiDescription {
  public static final String REPRESENTATIVES = "Representatives";
  public static final String LINKS = "Links";
  public static final String ACCOUNTS = "Accounts";
  public static final String DOCUMENTS = "Documents";
  static final String KEY = "api_key";

  static final String TEXT =
      """
      Whom to escalate to in accounts-receivable collections: representatives (sales reps, account \
      managers), and the customer accounts and documents they are responsible for.

      Every request carries a key in `X-API-Key`, and stays inside the tenant of that key. A round \
      trip: `PUT /api/v1/ingest/representatives/REP-001`, `PUT /api/v1/ingest/accounts/ACCT-001`, \
      then link them with `PUT /api/v1/ingest/representatives/REP-001/accounts/ACCT-001`, and read \
      with `GET /api/v1/ingest/representatives/REP-001`.

      - JSON is snake_case in UTF-8; times are RFC 3339 in UTC.
      - References and numbers are compared by code point. Percent-encode them in a path as UTF-8.
      - Every error is a `Problem` (RFC 9457) with a stable `code`; all refused values of a request \
      are reported at once.
      - HEAD answers as GET, without the body. Other methods answer 405 with `Allow`.
      - A query parameter that an operation does not have is refused.
      - PUT and PATCH can be sent again when the answer is lost, and after 503 with `Retry-After`.
      """;

  private ApiDescription() {}
}
