package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.EMOJI;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Different texts that some stores treat as equal or order differently. */
final class Confusables {
  private Confusables() {}

  /**
   * Compares the UTF-8 bytes, which gives code point order, independently of the code under test.
   */
  static final Comparator<String> BY_CODE_POINT =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  static final List<String> ALL =
      List.of(
          // case, accents, normalization forms
          "abc",
          "Abc",
          "ABC",
          "\u00e1bc",
          "a\u0301bc",
          "stra\u00dfe",
          "strasse",
          "stra\u1e9ee",
          "i",
          "I",
          "\u0131",
          "\u0130",
          "\u00e6",
          "ae",
          "\uff21",
          "A",
          "\u4e00",
          "\u2f00",
          "\u212b",
          "\u00c5",
          // invisible characters
          "a",
          "a\u200b",
          "a\u200d",
          "a\u200da",
          "aa",
          "a\u00ad",
          "\ufeffa",
          "a b",
          "a  b",
          "a\u00a0b",
          // above U+FFFF, and just below
          EMOJI,
          "\ud83d\ude01",
          "\ue000",
          "\uffee",
          "\ud83d\udc69\u200d\ud83d\udcbb",
          // paths, patterns, quotes, numbers
          "/",
          "a/b",
          "%",
          "%2F",
          "_",
          "a%",
          "a_",
          "+",
          ";",
          "?",
          "#",
          ".",
          "..",
          "*",
          "'",
          "''",
          "\"",
          "\\",
          "\\\\",
          "0",
          "00",
          "1",
          "1.0",
          "1e0",
          "null",
          // length
          EMOJI.repeat(255),
          EMOJI.repeat(254) + "\ud83d\ude01",
          "a".repeat(254) + "b",
          "a".repeat(255));
}
