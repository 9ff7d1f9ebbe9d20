package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.EMOJI;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Texts that some store or other takes for the same, or orders differently. All are different. */
final class Confusables {
  private Confusables() {}

  /** By the bytes of UTF-8, which is by code point; not by the code that is under test. */
  static final Comparator<String> BY_CODE_POINT =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  static final List<String> ALL =
      List.of(
          // case, accents, normal forms
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
          // what cannot be seen
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
          // beyond 16 bits, and just below
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
