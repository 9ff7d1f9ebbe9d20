package dev.representatives.bench.quarkus;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Compares the key of each request with the only key. */
class ApiKeyFilter {
  private final byte[] key;

  ApiKeyFilter(@ConfigProperty(name = "peer.key") String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  @ServerRequestFilter
  public Response check(ContainerRequestContext request) {
    String sent = request.getHeaderString("X-API-Key");
    return sent != null && MessageDigest.isEqual(key, sent.getBytes(StandardCharsets.UTF_8))
        ? null
        : Response.status(Response.Status.UNAUTHORIZED).build();
  }
}
