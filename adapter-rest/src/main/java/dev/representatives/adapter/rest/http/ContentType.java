package dev.representatives.adapter.rest.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A value of {@code Content-Type} (RFC 9110, section 8.3). The framework's own parser treats
 * parameter names as case-sensitive, and keeps only the last of two equal ones.
 *
 * @param mediaType type and subtype, in lower case
 * @param charsets the value of each charset parameter, in lower case
 */
record ContentType(String mediaType, List<String> charsets) {
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

  ContentType {
    charsets = List.copyOf(charsets);
  }

  /** Whether no parameter names an encoding other than UTF-8 (RFC 8259, section 8.1). */
  boolean isUtf8() {
    return UTF_8.containsAll(charsets);
  }

  /** Parses a header field; empty if it is malformed. */
  static Optional<ContentType> parse(String value) {
    return new Reader(value).contentType();
  }

  /** Parses the text in one pass. */
  private static final class Reader {
    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Optional<ContentType> contentType() {
      skipSpace();
      String type = token();
      if (!skip('/')) {
        return Optional.empty();
      }
      String subtype = token();
      if (type.isEmpty() || subtype.isEmpty()) {
        return Optional.empty();
      }
      var charsets = new ArrayList<String>();
      skipSpace();
      while (skip(';')) {
        skipSpace();
        String name = token();
        skipSpace();
        if (!name.isEmpty()) {
          var value = skip('=') ? value() : Optional.<String>empty();
          if (value.isEmpty()) {
            return Optional.empty();
          }
          // The extended form of RFC 8187 also names an encoding.
          if (name.equals("charset") || name.startsWith("charset*")) {
            charsets.add(value.get().toLowerCase(Locale.ROOT));
          }
          skipSpace();
        }
      }
      return at == text.length()
          ? Optional.of(new ContentType(type + "/" + subtype, charsets))
          : Optional.empty();
    }

    private String token() {
      int start = at;
      while (at < text.length() && isTokenCharacter(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private Optional<String> value() {
      skipSpace();
      if (skip('"')) {
        return quoted();
      }
      String token = token();
      return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private Optional<String> quoted() {
      var content = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"') {
          return Optional.of(content.toString());
        }
        if (c == '\\' && at < text.length()) {
          c = text.charAt(at++);
        }
        content.append(c);
      }
      return Optional.empty();
    }

    private boolean skip(char expected) {
      boolean found = at < text.length() && text.charAt(at) == expected;
      if (found) {
        at++;
      }
      return found;
    }

    private void skipSpace() {
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
    }

    private static boolean isTokenCharacter(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }
  }
}
