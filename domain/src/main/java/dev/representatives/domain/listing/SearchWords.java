package dev.representatives.domain.listing;

import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts under which a representative is found by {@link RepresentativeFilter#Q}: its name, its
 * e-mail address and its reference, each from the beginning of each word on, in lower case. A word
 * begins after a space or an ASCII punctuation character. So a search with several words finds
 * them, too.
 */
public final class SearchWords {
  /** Maximum length of a text, in code points; the rest is cut off. */
  public static final int MAX_LENGTH = 40;

  private static final int LAST_ASCII = 0x7f;

  private SearchWords() {}

  /** The texts of a representative, in the order of their code points. */
  public static SortedSet<String> of(Representative representative) {
    var words = new TreeSet<>(CodePoints::compare);
    Stream.concat(
            Stream.of(representative.reference().value()),
            Stream.concat(
                representative.details().name().stream().map(name -> name.value()),
                representative.details().email().stream().map(email -> email.value())))
        .forEach(text -> addWords(lowerCase(text).codePoints().toArray(), words));
    return Collections.unmodifiableSortedSet(words);
  }

  private static void addWords(int[] text, SortedSet<String> words) {
    for (int i = 0; i < text.length; i++) {
      if (!isSeparator(text[i]) && (i == 0 || isSeparator(text[i - 1]))) {
        words.add(new String(text, i, Math.min(MAX_LENGTH, text.length - i)));
      }
    }
  }

  private static boolean isSeparator(int c) {
    return c <= LAST_ASCII && !Character.isLetterOrDigit(c);
  }

  /**
   * Parses the beginning of a word.
   *
   * @throws InvalidValueException for a text that is blank or longer than {@value #MAX_LENGTH}
   */
  static String prefix(String text) {
    if (CodePoints.isBlank(text)) {
      throw new InvalidValueException(
          ViolationCode.EMPTY, "Send the beginning of a word, at least one character.");
    }
    return lowerCase(TextRules.singleLine(text, MAX_LENGTH));
  }

  /** Each code point in lower case, independent of its neighbours and of the language. */
  public static String lowerCase(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
