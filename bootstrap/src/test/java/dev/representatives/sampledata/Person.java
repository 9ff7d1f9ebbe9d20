package dev.representatives.sampledata;

import java.text.Normalizer;
import java.util.Locale;

/** A person with a name in the script of a language. */
record Person(String first, String last, Script language) {
  /** In the order of the language. */
  String name() {
    return switch (language) {
      case CHINESE, KOREAN -> last + first;
      case JAPANESE -> last + " " + first;
      default -> first + " " + last;
    };
  }

  /** The part of an address before the at sign, such as {@code jose.nunez}; may be empty. */
  String mailbox() {
    var parts = ascii(first) + "." + ascii(last);
    return parts.length() < 4 || parts.startsWith(".") || parts.endsWith(".") ? "" : parts;
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ı", "i")
        .replaceAll("[^a-z]", "");
  }
}
