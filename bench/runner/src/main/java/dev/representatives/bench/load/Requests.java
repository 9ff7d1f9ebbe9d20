package dev.representatives.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of HTTP requests; a path begins below that of the API. */
public final class Requests {
  private static final String API = "/api/v1/ingest/";

  private Requests() {}

  public static byte[] get(String path, String key) {
    return head("GET", path, key, "").getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] put(String path, String key, String body) {
    return withBody("PUT", path, key, "application/json", body);
  }

  public static byte[] patch(String path, String key, String body) {
    return withBody("PATCH", path, key, "application/json", body);
  }

  /** A PUT without a body. */
  public static byte[] link(String path, String key) {
    return head("PUT", path, key, "Content-Length: 0\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The header of a request whose body follows. */
  static byte[] postHead(String path, String key, long length) {
    return head(
            "POST",
            path,
            key,
            "Content-Type: application/x-ndjson\r\nPrefer: return=minimal\r\nContent-Length: "
                + length
                + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withBody(String method, String path, String key, String type, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String headers =
        String.format(Locale.ROOT, "Content-Type: %s\r\nContent-Length: %d\r\n", type, length);
    return (head(method, path, key, headers) + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String head(String method, String path, String key, String headers) {
    return method
        + " "
        + API
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nX-API-Key: "
        + key
        + "\r\n"
        + headers
        + "\r\n";
  }
}
