package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.HeaderList;
import java.util.List;

/** How the end of a body is found (RFC 9112, section 6.1). */
final class TransferEncoding {
  private TransferEncoding() {}

  /**
   * Whether this server and one before it could disagree on where a request ends, so that what one
   * takes for a body is the next request to the other.
   *
   * @param fields all fields of the name Transfer-Encoding
   */
  static boolean isAmbiguous(List<String> fields) {
    var codings = HeaderList.elements(fields);
    return !fields.isEmpty()
        && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
  }
}
