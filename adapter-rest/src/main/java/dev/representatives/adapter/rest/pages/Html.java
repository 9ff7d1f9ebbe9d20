package dev.representatives.adapter.rest.pages;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Text as HTML. */
final class Html {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  private Html() {}

  /** Escapes the text; text between backticks becomes code. */
  static String text(String text) {
    return CODE.matcher(StringEscapeUtils.escapeHtml4(text)).replaceAll("<code>$1</code>");
  }
}
