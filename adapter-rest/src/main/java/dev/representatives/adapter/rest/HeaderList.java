package dev.representatives.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses header fields that are lists (RFC 9110, section 5.6.1): several lines form one list, empty
 * elements are ignored, and a comma in a quoted string does not end an element. Reads each
 * character once, since callers choose the length.
 */
public final class HeaderList {
  /** Whether a backslash in quotes escapes the next character: entity tags have no escapes. */
  private enum Quotes {
    WITH_ESCAPES,
    PLAIN
  }

  private HeaderList() {}

  /** The elements, as they were sent. */
  public static List<String> elements(List<? extends CharSequence> lines) {
    return elements(lines, Quotes.WITH_ESCAPES);
  }

  /** The elements of a list of entity tags, as they were sent. */
  public static List<String> entityTags(List<? extends CharSequence> lines) {
    return elements(lines, Quotes.PLAIN);
  }

  /** The elements with their parameters, in the form {@code name=value;name=value}. */
  public static List<Element> elementsWithParameters(List<? extends CharSequence> lines) {
    return elements(lines).stream().map(HeaderList::element).toList();
  }

  private static List<String> elements(List<? extends CharSequence> lines, Quotes quotes) {
    return lines.stream()
        .flatMap(line -> split(line, ',', quotes).stream())
        .filter(element -> !element.isEmpty())
        .toList();
  }

  private static Element element(String text) {
    return new Element(
        split(text, ';', Quotes.WITH_ESCAPES).stream().map(HeaderList::parameter).toList());
  }

  private static Parameter parameter(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new Parameter(text, "")
        : new Parameter(
            text.substring(0, equals).strip(), unquoted(text.substring(equals + 1).strip()));
  }

  /** Splits at separators outside quotes, and removes white space around the parts. */
  private static List<String> split(CharSequence text, char separator, Quotes quotes) {
    var parts = new ArrayList<String>();
    boolean quoted = false;
    boolean escaped = false;
    int start = 0;
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == separator && !quoted) {
        parts.add(text.subSequence(start, end).toString());
        start = i + 1;
        end = start;
      } else if (quoted || !isWhiteSpace(c)) {
        quoted = (c == '"' && !escaped) != quoted;
        escaped = quoted && c == '\\' && !escaped && quotes == Quotes.WITH_ESCAPES;
        end = i + 1;
      } else if (start == end) {
        start = i + 1;
        end = start;
      }
    }
    parts.add(text.subSequence(start, end).toString());
    return parts;
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static String unquoted(String text) {
    if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
      return text;
    }
    var value = new StringBuilder(text.length());
    boolean escaped = false;
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      escaped = c == '\\' && !escaped;
      if (!escaped) {
        value.append(c);
      }
    }
    return value.toString();
  }

  /**
   * An element of a list.
   *
   * @param parts the element itself, then its parameters
   */
  public record Element(List<Parameter> parts) {
    public String name() {
      return parts.get(0).name();
    }

    public String value() {
      return parts.get(0).value();
    }

    /** The first parameter with that name, ignoring case. */
    public Optional<String> parameter(String name) {
      return parts.stream()
          .skip(1)
          .filter(parameter -> parameter.name().equalsIgnoreCase(name))
          .map(Parameter::value)
          .findFirst();
    }
  }

  /**
   * A name and, after an equals sign, its value.
   *
   * @param value the value without quotes; empty if there is none
   */
  record Parameter(String name, String value) {}
}
