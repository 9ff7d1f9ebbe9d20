package dev.representatives.adapter.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;

/** What the API description says of the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Representatives",
            version = "${version}",
            description =
                "Whom to escalate to: representatives for accounts-receivable collections.",
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
    servers = @Server(url = "/"),
    security = @SecurityRequirement(name = ApiDescription.KEY))
@SecurityScheme(
    name = ApiDescription.KEY,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    paramName = ApiKeyFilter.HEADER)
final class ApiDescription {
  static final String KEY = "api_key";

  private ApiDescription() {}
}
