package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.HeaderList;
import java.util.List;

/** How a body is delimited (RFC 9112, section 6.1). */
final class TransferEncoding {
  private TransferEncoding() {}

  /**
   * Whether this server and a proxy could disagree on the end of a request, so that the body for
   * one is the next request for the other.
   *
   * @param fields all fields of the name Transfer-Encoding
   */
  static boolean isAmbiguous(List<String> fields) {
    var codings = HeaderList.elements(fields);
    return !fields.isEmpty()
        && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
  }
}
