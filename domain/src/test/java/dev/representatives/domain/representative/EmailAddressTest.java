package dev.representatives.domain.representative;

import static dev.representatives.domain.text.Texts.EMOJI;
import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  private static final String ALPHABET = "aZ0@@..-_+'\"\u00e4\u4e2d \u00A0\u3000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jsmith@yourcompany.com",
        "a@b.c",
        "A.B+c'd\"/..@b.c",
        ".@b.c",
        "a@-b-.c_d.1",
        "j\u00fcrgen@b\u00fccher.example",
        "\u4e2d\u6587@\u4f8b\u5b50.\u4e2d\u56fd",
        EMOJI + "@" + EMOJI + ".example",
      })
  void an_address_of_the_loosest_form_is_accepted(String address) {
    assertThat(EmailAddress.parse(address).value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jsmith",
        "@",
        "@b.c",
        "a@",
        "a@b",
        "a@.b",
        "a@b.",
        "a@b..c",
        "a@.",
        "a.b@c",
        "a b@c.d",
        "a@b. c",
        " a@b.c",
        "a@b.c ",
        "a\u00A0@b.c",
        "a@b.c\u3000",
      })
  void anything_else_is_refused(String text) {
    assertRefused(ViolationCode.EMAIL_INVALID, () -> EmailAddress.parse(text))
        .withMessageContaining("jsmith@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200Ba@b.c",
        "a\u200D@b.c",
        "a@b.c\uFEFF",
        "a@b\u00AD.c",
        "\u202Ea@b.c",
        "a@b.c\u2066",
        "a\u2060@b.c",
        "a\u061C@b.c",
        "a\u180E@b.c",
        "a\u034F@b.c",
        "a\u3164@b.c",
        "a\uFE0F@b.c",
        "a\uDB40\uDC41@b.c"
      })
  void an_invisible_character_is_refused_and_named(String text) {
    assertRefused(ViolationCode.EMAIL_INVALID, () -> EmailAddress.parse(text))
        .withMessageMatching("Remove the invisible character U\\+[0-9A-F]{4,5}\\.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a@b.c>",
        "Jane Smith <a@b.c>",
        "a@b.c>",
        "<a@b.c",
        "mailto:a@b.c",
        "MailTo:a@b.c",
        "smtp:a@b.c",
        "a@b.c;",
        "a@b.c,",
        ";a@b.c",
        ",a@b.c",
        "a@b.c;d",
        "a@b,c.d",
        "a@b.c; "
      })
  void what_stands_around_an_address_is_refused(String text) {
    assertRefused(ViolationCode.EMAIL_INVALID, () -> EmailAddress.parse(text))
        .withMessageContaining("jsmith@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.c;d@e.f",
        "a@b.c, d@e.f",
        "a@b.c d@e.f",
        "<a@b.c>,<d@e.f>",
        "a@b@c.d",
        "a@b.c@",
        "a@b.c/d@e.f"
      })
  void several_addresses_are_refused_because_one_is_allowed(String text) {
    assertRefused(ViolationCode.EMAIL_INVALID, () -> EmailAddress.parse(text))
        .withMessageStartingWith("One address is allowed");
  }

  @Test
  void a_stored_address_is_read_whatever_the_current_rule() {
    assertThat(new EmailAddress("<jsmith>").value()).isEqualTo("<jsmith>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000@b.c", "a@b.c\n", "a@b\u0085.c"})
  void a_control_character_is_refused(String text) {
    assertRefused(ViolationCode.CONTROL_CHARACTER, () -> EmailAddress.parse(text));
  }

  @Test
  void an_address_has_up_to_254_characters() {
    String longest = EMOJI.repeat(250) + "@b.c";

    assertThat(EmailAddress.parse(longest).value()).isEqualTo(longest);
    assertRefused(ViolationCode.TOO_LONG, () -> EmailAddress.parse("a" + longest));
  }

  @Test
  void an_address_is_accepted_if_and_only_if_the_rule_holds() {
    Seeded.repeat(
        20_000,
        random -> {
          var text = new StringBuilder();
          random
              .ints(random.nextInt(9), 0, ALPHABET.length())
              .forEach(i -> text.append(ALPHABET.charAt(i)));
          String address = text.toString();
          boolean holds = address.matches("(?U)[^@\\s]+@[^@.\\s+'\"]+(\\.[^@.\\s+'\"]+)+");

          assertThat(catchThrowable(() -> EmailAddress.parse(address)) == null)
              .as(address)
              .isEqualTo(holds);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a@b.co\"",
        "'a@b.co'",
        "\u201ca@b.co\u201d",
        "\u00aba@b.co\u00bb",
        "[a@b.co]",
        "{a@b.co}",
        "`a@b.co`",
        "a@b.co)",
        "a@b.co:",
        "a@b.co|",
        "a@b.co\\",
        "a@b.co?subject=x",
        "a@b.co/x"
      })
  void what_stands_around_an_address_or_behind_it_is_refused(String text) {
    assertRefused(ViolationCode.EMAIL_INVALID, () -> EmailAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b-c.example",
        "a@b_c.example",
        "a@m\u00fcller.example",
        "a@\u0928\u093f.example"
      })
  void a_domain_has_letters_and_digits_of_any_script(String text) {
    assertThat(EmailAddress.parse(text).value()).isEqualTo(text);
  }
}
