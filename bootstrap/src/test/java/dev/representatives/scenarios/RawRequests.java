package dev.representatives.scenarios;

import dev.representatives.harness.http.Paths;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Requests that ordinary clients do not send, as bytes: each character is one byte. */
final class RawRequests {
  /** Stands for the key of the caller. */
  static final String KEY = "$KEY";

  private static final String TARGET = Paths.BASE_PATH + "/representatives/x";
  private static final String HOST = "Host: localhost\r\n";
  private static final String CREDENTIALS = "X-API-Key: " + KEY + "\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String CHUNKS = "2\r\n{}\r\n0\r\n\r\n";

  /** More bytes than a request line or a header may have. */
  private static final int TOO_MUCH = 17_000;

  private RawRequests() {}

  /**
   * One request.
   *
   * @param status of its response
   */
  record Case(String name, int status, String bytes) {
    String method() {
      return bytes.strip().split(" ", 2)[0];
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Malformed or ambiguous: each is refused, and the connection closes. */
  static List<Case> refused() {
    return Stream.of(
            lengths(),
            encodings(),
            chunks(),
            trailers(),
            lines(),
            fields(),
            hosts(),
            targets(),
            methods(),
            versions(),
            words(),
            sizes())
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<Case> lengths() {
    return List.of(
        refused("a length and chunks", put("Content-Length: 2\r\n" + CHUNKED, CHUNKS)),
        refused("chunks and a length", put(CHUNKED + "\r\nContent-Length: 2", CHUNKS)),
        refused("a length and no coding", put("Content-Length: 2\r\nTransfer-Encoding:", "{}")),
        refused("two lengths", put("Content-Length: 2\r\nContent-Length: 3", "{}")),
        refused("the same length twice", put("Content-Length: 2\r\nContent-Length: 2", "{}")),
        refused("a list of lengths", put("Content-Length: 2, 2", "{}")),
        refused("a length and a comma", put("Content-Length: 2,", "{}")),
        refused("a length after a comma", put("Content-Length: ,2", "{}")),
        refused("two lengths and a space", put("Content-Length: 2 2", "{}")),
        refused("no length", put("Content-Length:", "{}")),
        refused("a length of letters", put("Content-Length: two", "{}")),
        refused("a positive length", put("Content-Length: +2", "{}")),
        refused("a negative length", put("Content-Length: -2", "{}")),
        refused("a hexadecimal length", put("Content-Length: 0x2", "{}")),
        refused("a decimal length", put("Content-Length: 2.0", "{}")),
        refused("a quoted length", put("Content-Length: \"2\"", "{}")),
        refused("a length with an underscore", put("Content-Length: 0_2", "{}")),
        refused("a length after a no-break space", put("Content-Length: \u00a02", "{}")),
        refused("a length after a vertical tab", put("Content-Length: \u000b2", "{}")),
        refused("a length in Arabic digits", put("Content-Length: \u00d9\u00a2", "{}")),
        refused("a length that overflows 64 bits", put("Content-Length: 18446744073709551618", "")),
        refused("a length with a space in its name", put("Content-Length : 2", "{}")),
        refused("a length with a tab in its name", put("Content-Length\t: 2", "{}")));
  }

  private static List<Case> encodings() {
    return List.of(
        refused("xchunked", coding("xchunked")),
        refused("identity", coding("identity")),
        refused("gzip", coding("gzip")),
        refused("gzip and chunked", coding("gzip, chunked")),
        refused("chunked and identity", coding("chunked, identity")),
        refused("chunked twice", coding("chunked, chunked")),
        refused("chunked in two fields", put(CHUNKED + "\r\n" + CHUNKED, CHUNKS)),
        refused("chunked, then identity", coding("chunked\r\nTransfer-Encoding: identity")),
        refused("chunked with a parameter", coding("chunked;q=1")),
        refused("chunked in quotes", coding("\"chunked\"")),
        refused("chunked after a vertical tab", coding("\u000bchunked")),
        refused("chunked before a vertical tab", coding("chunked\u000b")),
        refused("chunked after a form feed", coding("\fchunked")),
        refused("chunked after a no-break space", coding("\u00a0chunked")),
        refused("chunked before NUL", coding("chunked\0")),
        refused("chunked on the next line", coding("\r\n chunked")),
        refused("chunked, continued", coding("chunked\r\n , identity")),
        refused("chunked before a bare return", coding("chunked\rX: y")),
        refused("chunked after a bare line feed", put("X: a\n" + CHUNKED, CHUNKS)),
        refused("a coding with a space in its name", put("Transfer-Encoding : chunked", CHUNKS)),
        refused("chunks of HTTP/1.0", put(CHUNKED, CHUNKS).replace("HTTP/1.1", "HTTP/1.0")),
        refused(
            "chunks of HTTP/1.0 that stays open",
            put(CHUNKED + "\r\nConnection: keep-alive", CHUNKS).replace("HTTP/1.1", "HTTP/1.0")));
  }

  private static List<Case> chunks() {
    return List.of(
        refused("a negative size", size("-2")),
        refused("a positive size", size("+2")),
        refused("a size with 0x", size("0x2")),
        refused("a size that overflows 31 bits", size("80000000")),
        refused("a size that overflows 32 bits", size("100000002")),
        refused("a size that overflows 64 bits", size("100000000000000002")),
        refused("no size", size("")),
        refused("no size but an extension", size(";a")),
        refused("a size of a letter", size("g")),
        refused("two sizes", size("2 2")),
        refused("a size and a comma", size("2,2")),
        refused("a size and an underscore", size("0_2")),
        refused("a blank before the size", size(" 2")),
        refused("a blank after the size", size("2 ")),
        refused("a no-break space after the size", size("2\u00a0")),
        refused("a vertical tab after the size", size("2\u000b")),
        refused("NUL after the size", size("2\0")),
        refused("a bare return after the size", size("2\r2")),
        refused("an extension with a line feed", size("2;a\nb")),
        refused("an extension with a return", size("2;a\rb")),
        refused("an extension with NUL", size("2;a\0b")),
        refused("an extension with a control character", size("2;a\u0001")),
        refused("an extension that does not end", size("2;a=\"b")),
        refused(431, "an extension that is too long", size("2;" + "a".repeat(TOO_MUCH))),
        refused(431, "a size of too many zeros", size("0".repeat(TOO_MUCH) + "2")),
        refused("a size with a line feed only", chunked("2\n{}\r\n0\r\n\r\n")),
        refused("a chunk with a line feed only", chunked("2\r\n{}\n0\r\n\r\n")),
        refused("a chunk without an end", chunked("2\r\n{}0\r\n\r\n")),
        refused("a chunk that is longer than its size", chunked("1\r\n{}\r\n0\r\n\r\n")),
        refused("a chunk that is shorter than its size", chunked("3\r\n{}\r\n0\r\n\r\n")),
        refused("a last chunk with a line feed only", chunked("2\r\n{}\r\n0\n\r\n")));
  }

  private static List<Case> trailers() {
    return List.of(
        refused("an end with a line feed only", chunked("2\r\n{}\r\n0\r\n\n")),
        refused("a trailer with a line feed only", trailer("X: y\n")),
        refused("a trailer with a bare return", trailer("X: a\rb\r\n")),
        refused("a trailer without a colon", trailer("X\r\n")),
        refused("a trailer without a name", trailer(": y\r\n")),
        refused("a trailer with a space before its colon", trailer("X : y\r\n")),
        refused("a trailer with NUL", trailer("X: \0\r\n")),
        refused("a trailer that is continued", trailer("X: a\r\n b\r\n")),
        refused("a trailer after a blank", trailer(" X: a\r\n")),
        refused("a request for a trailer", trailer("GET / HTTP/1.1\r\n")),
        refused(431, "trailers that are too long", trailer("X: y\r\n".repeat(TOO_MUCH / 4))));
  }

  private static List<Case> lines() {
    return List.of(
        refused("line feeds only", get("X: y").replace("\r\n", "\n")),
        refused("returns only", get("X: y").replace("\r\n", "\r")),
        refused("a request line with a line feed only", line("GET " + TARGET + " HTTP/1.1\nX: y")),
        refused("two returns after the request line", line("GET " + TARGET + " HTTP/1.1\r")),
        refused("a field with a line feed only", get("X: a\nY: b")),
        refused("two returns after a field", get("X: a\r")),
        refused("a return before a field", get("\rX: a")),
        refused("an end of the header with a line feed only", get("X: y\r\n\nZ: z")),
        refused("a blank before the first field", line("GET " + TARGET + " HTTP/1.1\r\n X: a")),
        refused("a field that is continued", get("X: a\r\n b")),
        refused("a field that is continued after a tab", get("X: a\r\n\tb")),
        refused("a field that continues with a length", get("X: a\r\n Content-Length: 5")),
        refused("a field that continues with nothing", get("X: a\r\n ")));
  }

  private static List<Case> fields() {
    return List.of(
        refused("no colon", get("X")),
        refused("no name", get(": a")),
        refused("a space in a name", get("X Y: a")),
        refused("a space before the colon", get("X : a")),
        refused("a tab before the colon", get("X\t: a")),
        refused("NUL in a name", get("X\0: a")),
        refused("a control character in a name", get("X\u0001: a")),
        refused("DEL in a name", get("X\u007f: a")),
        refused("a name beyond ASCII", get("X\u00e9: a")),
        refused("a parenthesis in a name", get("X(: a")),
        refused("a slash in a name", get("X/: a")),
        refused("NUL in a value", get("X: a\0b")),
        refused("a control character in a value", get("X: a\u0001b")),
        refused("an escape in a value", get("X: a\u001bb")),
        refused("DEL in a value", get("X: a\u007fb")),
        refused("a vertical tab in a value", get("X: a\u000bb")),
        refused("a form feed in a value", get("X: a\f")),
        refused("a bare return in a value", get("X: a\rb")));
  }

  private static List<Case> hosts() {
    return List.of(
        refused("no host", "GET " + TARGET + " HTTP/1.1\r\n" + CREDENTIALS + "\r\n"),
        refused("the same host twice", get("Host: localhost")),
        refused("two hosts", get("Host: elsewhere")),
        refused("a host with a space", host("a b")),
        refused("a host with a user", host("user@a")),
        refused("a host with a path", host("a/b")),
        refused("a host with a scheme", host("http://a")),
        refused("a host with a port of letters", host("a:b")),
        refused("a host with a port that is too large", host("a:65536")),
        refused("a host with two ports", host("a:80:80")),
        refused("a host that is half an address", host("[::1")),
        refused("a host that is a bare IPv6 address", host("::1")),
        refused("a host with NUL", host("a\0")),
        refused("a host beyond ASCII", host("\u00e9")),
        refused("a host on the next line", host("\r\n localhost")));
  }

  private static List<Case> targets() {
    return List.of(
        refused("no target", line("GET HTTP/1.1")),
        refused("a target without a slash", target("a")),
        refused("an asterisk", target("*")),
        refused("an authority", target("localhost:80")),
        refused("a URL without a host", target("http://")),
        refused("a URL with an empty host", target("http:///a")),
        refused("a URL with one slash", target("http:/a")),
        refused("a URL of another scheme", target("ftp://localhost/a")),
        refused("a URL with a user", target("http://user@localhost/")),
        refused("a URL with a port of letters", target("http://localhost:x/")),
        refused("a URL with a fragment", target("http://localhost" + TARGET + "#b")),
        refused("a fragment", target(TARGET + "#b")),
        refused("a space in a target", target(TARGET + " y")),
        refused("bytes beyond ASCII", target("/\u00c3\u00a9")),
        refused("a byte that is not UTF-8", target("/\u00e9")),
        refused("NUL in a target", target("/\0")),
        refused("a control character in a target", target("/\u0001")),
        refused("DEL in a target", target("/\u007f")),
        refused("a backslash", target("/a\\b")),
        refused("a percent sign", target("/%")),
        refused("a percent sign without digits", target("/%zz")),
        refused("a bar", target("/a|b")),
        refused("a quote", target("/a\"b")));
  }

  private static List<Case> methods() {
    return List.of(
        refused("no method", line(" " + TARGET + " HTTP/1.1")),
        refused("a space in a method", line("GE T " + TARGET + " HTTP/1.1")),
        refused("a parenthesis in a method", line("G(T " + TARGET + " HTTP/1.1")),
        refused("a colon in a method", line("GET: " + TARGET + " HTTP/1.1")),
        refused("a quoted method", line("\"GET\" " + TARGET + " HTTP/1.1")),
        refused("a method with a comma", line("GET, " + TARGET + " HTTP/1.1")),
        refused("NUL in a method", line("G\0T " + TARGET + " HTTP/1.1")),
        refused("a method beyond ASCII", line("G\u00e9T " + TARGET + " HTTP/1.1")),
        refused("a byte order mark", line("\u00ef\u00bb\u00bfGET " + TARGET + " HTTP/1.1")),
        refused("CONNECT to a path", line("CONNECT " + TARGET + " HTTP/1.1")),
        refused("a word", line("GARBAGE")),
        refused(
            "the begin of TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\r\n\r\n"));
  }

  /** RFC 9110, section 15.6.6: 505 is the status of a version that is not supported. */
  private static List<Case> versions() {
    return List.of(
        refused(505, "HTTP/0.9", version("HTTP/0.9")),
        refused(505, "HTTP/1.2", version("HTTP/1.2")),
        refused(505, "HTTP/2.0", version("HTTP/2.0")),
        refused(505, "HTTP/3.0", version("HTTP/3.0")),
        refused(505, "the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        refused("no version", "GET " + TARGET + "\r\n"),
        refused("no version, but a header", line("GET " + TARGET)),
        refused("HTTP in small letters", version("http/1.1")),
        refused("HTTP in mixed case", version("Http/1.1")),
        refused("HTTP without a version", version("HTTP")),
        refused("a version without a minor one", version("HTTP/2")),
        refused("a version without a minor digit", version("HTTP/1.")),
        refused("a version of three digits", version("HTTP/1.10")),
        refused("a version with a leading zero", version("HTTP/01.1")),
        refused("a version with a comma", version("HTTP/1,1")),
        refused("a version with a sign", version("HTTP/+1.1")),
        refused("a version of three parts", version("HTTP/1.1.1")),
        refused("a version that overflows", version("HTTP/99999999999.1")),
        refused("a version and a letter", version("HTTP/1.1x")),
        refused("a version and a space", version("HTTP/1.1 ")),
        refused("a version and a tab", version("HTTP/1.1\t")),
        refused("a version and NUL", version("HTTP/1.1\0")),
        refused("a version with a space", version("HTTP/ 1.1")),
        refused("two versions", version("HTTP/1.1 HTTP/1.1")),
        refused("another protocol", version("FTP/1.1")),
        refused("a version of HTTPS", version("HTTPS/1.1")));
  }

  private static List<Case> words() {
    return List.of(
        refused("two spaces before the target", line("GET  " + TARGET + " HTTP/1.1")),
        refused("two spaces before the version", line("GET " + TARGET + "  HTTP/1.1")),
        refused("tabs between the words", line("GET\t" + TARGET + "\tHTTP/1.1")),
        refused("a vertical tab before the target", line("GET\u000b" + TARGET + " HTTP/1.1")),
        refused("a form feed before the version", line("GET " + TARGET + "\fHTTP/1.1")),
        refused("a return before the target", line("GET\r" + TARGET + " HTTP/1.1")),
        refused("a return before the version", line("GET " + TARGET + "\rHTTP/1.1")),
        refused("a space before the method", line(" GET " + TARGET + " HTTP/1.1")),
        refused("a tab before the method", line("\tGET " + TARGET + " HTTP/1.1")),
        refused("NUL before the method", line("\0GET " + TARGET + " HTTP/1.1")),
        refused("a bare return before the method", line("\rGET " + TARGET + " HTTP/1.1")),
        refused("a bare line feed before the method", line("\nGET " + TARGET + " HTTP/1.1")));
  }

  private static List<Case> sizes() {
    return List.of(
        refused(414, "a target that is too long", target("/" + "a".repeat(TOO_MUCH))),
        refused(431, "a value that is too long", get("X: " + "y".repeat(TOO_MUCH))),
        refused(431, "a name that is too long", get("y".repeat(TOO_MUCH) + ": x")),
        refused(431, "too many fields", get("X: y\r\n".repeat(TOO_MUCH / 4) + "X: y")),
        refused(
            413,
            "a body that is too large and that the client withholds",
            put("Expect: 100-continue\r\nContent-Length: 99999999", "")));
  }

  /** Unusual, but clear (RFC 9110 and 9112); the next request is read from where it begins. */
  static List<Case> accepted() {
    return List.of(
        answered(200, "a length with zeros", put("Content-Length: 002", "{}")),
        answered(200, "chunked between blanks", put("Transfer-Encoding: \tchunked ", CHUNKS)),
        answered(200, "CHUNKED", put("Transfer-Encoding: CHUNKED", CHUNKS)),
        answered(200, "chunked after an empty element", coding(", chunked")),
        answered(200, "a size with zeros", size("0".repeat(100) + "2")),
        answered(200, "an extension", size("2;a=b")),
        answered(200, "an extension in quotes", size("2;a=\"b;c\"")),
        answered(200, "blanks around the semicolon", size("2 ; a")),
        answered(200, "a trailer", trailer("X-Checksum: 1\r\n")),
        answered(200, "a trailer with a length", trailer("Content-Length: 5\r\n")),
        answered(200, "a trailer with a coding", trailer("Transfer-Encoding: chunked\r\n")),
        answered(200, "a trailer with a host", trailer("Host: elsewhere\r\n")),
        answered(200, "a trailer with a key", trailer("X-API-Key: x\r\n")),
        answered(200, "a tab in a value", get("X: a\tb")),
        answered(200, "a value beyond ASCII", get("X: \u00e9")),
        answered(200, "empty lines before the method", "\r\n\r\n" + get("X: y")),
        answered(200, "an empty host", host("")),
        answered(200, "a host with an empty port", host("a:")),
        answered(200, "an IPv6 address", host("[::1]:80")),
        answered(200, "a URL", target("http://localhost" + TARGET)),
        answered(200, "a URL with another host than Host", target("http://elsewhere:81" + TARGET)),
        answered(200, "a length on GET", get("Content-Length: 2") + "{}"),
        answered(200, "chunks on GET", get(CHUNKED) + CHUNKS),
        answered(200, "a length on HEAD", get("Content-Length: 2").replace("GET", "HEAD") + "{}"),
        answered(405, "a body on TRACE", get("Content-Length: 2").replace("GET", "TRACE") + "{}"),
        answered(405, "an unknown method", get("X: y").replace("GET", "PROPFIND")),
        answered(405, "a method in small letters", get("X: y").replace("GET", "get")),
        answered(405, "a long method", get("X: y").replace("GET", "X".repeat(5_000))),
        answered(405, "CONNECT to a host", line("CONNECT localhost:80 HTTP/1.1")),
        answered(
            405,
            "CONNECT with a body",
            line("CONNECT localhost:80 HTTP/1.1\r\nContent-Length: 2") + "{}"),
        answered(405, "OPTIONS", line("OPTIONS " + TARGET + " HTTP/1.1")),
        answered(404, "OPTIONS *", line("OPTIONS * HTTP/1.1")),
        answered(404, "a path of dots", target("/../x")),
        answered(404, "two slashes", target("//a/b")),
        answered(200, "an unknown expectation", put("Expect: x\r\nContent-Length: 2", "{}")),
        answered(200, "an expectation without a body", get("Expect: 100-continue")),
        answered(
            200,
            "an upgrade to HTTP/2",
            get("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk")),
        answered(
            200,
            "an upgrade to a WebSocket",
            get(
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")),
        answered(
            200,
            "a length that is named in Connection",
            put("Connection: Content-Length\r\nContent-Length: 2", "{}")),
        answered(
            200,
            "a coding that is named in Connection",
            put("Connection: Transfer-Encoding\r\n" + CHUNKED, CHUNKS)),
        answered(415, "a body in gzip", put("Content-Encoding: gzip\r\nContent-Length: 2", "{}")),
        answered(400, "a body that is no JSON", put("Content-Length: 2", "{{")),
        answered(400, "no body and no length", put("X: y", "")),
        answered(401, "two keys", get("X-API-Key: x")),
        answered(401, "a body without a key", put("Content-Length: 2", "{}").replace(KEY, "x")),
        answered(
            404, "a body for nothing", put("Content-Length: 2", "{}").replace(TARGET, "/x/y")));
  }

  private static Case refused(String name, String bytes) {
    return new Case(name, 400, bytes);
  }

  private static Case refused(int status, String name, String bytes) {
    return new Case(name, status, bytes);
  }

  private static Case answered(int status, String name, String bytes) {
    return new Case(name, status, bytes);
  }

  private static String put(String fields, String body) {
    return "PUT "
        + TARGET
        + " HTTP/1.1\r\n"
        + HOST
        + CREDENTIALS
        + "Content-Type: application/json\r\n"
        + fields
        + "\r\n\r\n"
        + body;
  }

  private static String coding(String value) {
    return put("Transfer-Encoding: " + value, CHUNKS);
  }

  private static String chunked(String body) {
    return put(CHUNKED, body);
  }

  private static String size(String line) {
    return chunked(line + "\r\n{}\r\n0\r\n\r\n");
  }

  private static String trailer(String lines) {
    return chunked("2\r\n{}\r\n0\r\n" + lines + "\r\n");
  }

  private static String get(String fields) {
    return "GET " + TARGET + " HTTP/1.1\r\n" + HOST + CREDENTIALS + fields + "\r\n\r\n";
  }

  private static String host(String value) {
    return get("X: y").replace("Host: localhost", "Host: " + value);
  }

  private static String line(String line) {
    return line + "\r\n" + HOST + CREDENTIALS + "\r\n";
  }

  private static String target(String target) {
    return line("GET " + target + " HTTP/1.1");
  }

  private static String version(String version) {
    return line("GET " + TARGET + " " + version);
  }
}
