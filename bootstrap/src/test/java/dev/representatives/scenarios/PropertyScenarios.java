package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.Seeded;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Properties that hold for any input. A failure prints the seed that reproduces it. */
@OnEveryDatabase
class PropertyScenarios extends Scenarios {
  private static final int RUNS = 20;

  @Test
  void keys_of_any_unicode_round_trip_through_url_service_database_and_list() {
    Seeded.repeat(
        RUNS,
        random -> {
          String reference = key(random);
          String account = key(random);
          String document = key(random);
          given().representative(reference, Map.of());
          given().account(account);
          api().put(Paths.document(document)).json(Given.documentOf(account)).send().is(201);
          given().linkedAccount(reference, account);
          given().linkedDocument(reference, document);
          var read = api().get(Paths.representative(reference)).send().is(200);

          assertThat(read.text("/reference")).isEqualTo(reference);
          assertThat(read.texts("/accounts")).containsExactly(account);
          assertThat(read.texts("/documents")).containsExactly(document);
          assertThat(api().get(Paths.accountsOf(reference)).send().texts("/data"))
              .containsExactly(account);
          assertThat(api().get(Paths.documentsOf(reference)).send().texts("/data"))
              .containsExactly(document);
        });
  }

  @Test
  void lists_of_any_numbers_ascend_by_code_point() {
    Seeded.repeat(
        3,
        random -> {
          String reference = given().representative();
          var numbers = new TreeSet<>(PropertyScenarios::compareCodePoints);
          for (int i = 0; i < 12; i++) {
            String number = text(random, 1 + random.nextInt(3)) + Unique.key("");
            numbers.add(number);
            given().linkedAccount(reference, given().account(number));
          }
          assertThat(api().get(Paths.accountsOf(reference)).send().texts("/data"))
              .containsExactlyElementsOf(numbers);
          assertThat(api().get(Paths.representative(reference)).send().texts("/accounts"))
              .containsExactlyElementsOf(numbers);
        });
  }

  @Test
  void a_get_reads_the_values_that_a_patch_sets() {
    String path = Paths.representative(given().representative());
    Seeded.repeat(
        RUNS,
        random -> {
          var before = api().get(path).send().is(200);
          var patch = someFields(random);
          var patched = api().patch(path).json(patch).send().is(200);
          var after = api().get(path).send().is(200);

          assertThat(after.json()).isEqualTo(patched.json());
          Fields.NAMES.forEach(
              field ->
                  assertThat(after.text("/" + field))
                      .as(field)
                      .isEqualTo(
                          patch.containsKey(field) ? patch.get(field) : before.text("/" + field)));
        });
  }

  @Test
  void a_put_is_idempotent_to_its_etag_and_time_of_update() {
    String path = Paths.representative(Unique.reference());
    Seeded.repeat(
        RUNS,
        random -> {
          var fields = someFields(random);
          fields.putAll(Json.customFields("text", text(random, 20), "number", number(random)));
          var first = api().put(path).json(fields).send();
          var second = api().put(path).json(fields).send().is(200);

          assertThat(first.status()).isIn(200, 201);
          assertThat(second.json()).isEqualTo(first.json());
          assertThat(second.etag()).isEqualTo(first.etag());
          Fields.NAMES.forEach(
              field -> assertThat(second.text("/" + field)).as(field).isEqualTo(fields.get(field)));
        });
  }

  @Test
  void custom_fields_of_any_content_round_trip() {
    Seeded.repeat(
        RUNS,
        random -> {
          String key = text(random, 1 + random.nextInt(100));
          String text = "x" + text(random, random.nextInt(999));
          BigDecimal number = number(random);
          var created =
              api()
                  .post(Paths.representative(Unique.reference()))
                  .json(Json.customFields(key, text, key + "\uFFFD", number))
                  .send();
          if (key.codePointCount(0, key.length()) == 100) {
            created.is(422);
          } else {
            var values =
                api()
                    .get(Paths.representative(created.is(201).text("/reference")))
                    .send()
                    .at("/custom_fields/collections");
            assertThat(values.path(key).textValue()).isEqualTo(text);
            assertThat(values.path(key + "\uFFFD").decimalValue()).isEqualByComparingTo(number);
          }
        });
  }

  @Test
  void json_of_any_shape_is_accepted_or_refused_but_never_an_error_of_the_service() {
    Seeded.repeat(
        4 * RUNS,
        random -> {
          String body = Json.write(shape(random, 4));
          for (var method : List.of("POST", "PUT", "PATCH")) {
            assertThat(
                    api()
                        .call(method, Paths.representative(Unique.reference()))
                        .json(body)
                        .send()
                        .status())
                .isIn(200, 201, 404, 422);
          }
          api().put(Paths.account(Unique.accountNumber())).json(body).send();
          api().put(Paths.document(Unique.documentNumber())).json(body).send();
        });
  }

  @Test
  void bytes_of_any_kind_are_accepted_or_refused_but_never_an_error_of_the_service() {
    Seeded.repeat(
        4 * RUNS,
        random -> {
          byte[] body =
              Json.write(shape(random, 3)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          for (int i = 0; i <= random.nextInt(3); i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
          }
          assertThat(api().put(Paths.representative(Unique.reference())).json(body).send().status())
              .isIn(201, 400, 422);
        });
  }

  private static Map<String, Object> someFields(Random random) {
    var fields = Json.object();
    for (var field : Fields.FREE) {
      if (random.nextBoolean()) {
        int length = random.nextInt(Math.min(field.maxLength(), 50) - 1);
        fields.put(field.fieldName(), random.nextInt(5) == 0 ? null : "x" + text(random, length));
      }
    }
    if (random.nextBoolean()) {
      fields.put("email", "x" + letters(text(random, 8)) + "@example.com");
    }
    if (random.nextBoolean()) {
      fields.put("language", List.of("en", "de", "he", "zu").get(random.nextInt(4)));
    }
    return fields;
  }

  /** Keeps letters and digits only, without fillers, which an address must not have. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) && !Character.getName(c).contains("FILLER"))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A key that no other run uses, of 34 to 255 characters. */
  private static String key(Random random) {
    return text(random, 1 + random.nextInt(222)) + Unique.key("") + text(random, 1);
  }

  /** Characters of all planes, without white space, control characters and surrogates. */
  private static String text(Random random, int length) {
    var text = new StringBuilder();
    while (text.codePointCount(0, text.length()) < length) {
      int bound = new int[] {0x80, 0x800, 0x10000, 0x110000}[random.nextInt(4)];
      int c = random.nextInt(bound);
      boolean ordinary =
          Character.getType(c) != Character.CONTROL
              && Character.getType(c) != Character.SURROGATE
              && !Character.isWhitespace(c)
              && !Character.isSpaceChar(c);
      if (ordinary) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  private static BigDecimal number(Random random) {
    return new BigDecimal(new BigInteger(random.nextInt(300), random), random.nextInt(101))
        .multiply(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate());
  }

  /** JSON with known and unknown names, and any values. */
  private static Object shape(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong();
      case 3 -> number(random).scaleByPowerOfTen(random.nextInt(400) - 200);
      case 4 -> "";
      case 5 -> text(random, random.nextInt(300)) + (random.nextInt(9) == 0 ? "\u0000" : "");
      case 6 -> {
        var list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(shape(random, depth - 1));
        }
        yield list;
      }
      default -> {
        var object = Json.object();
        for (int i = random.nextInt(8); i > 0; i--) {
          object.put(name(random), shape(random, depth - 1));
        }
        yield object;
      }
    };
  }

  private static String name(Random random) {
    var known = new ArrayList<>(CreateScenarios.MEMBERS);
    known.addAll(List.of("collections", "account_number", "invoice_date", "due_date"));
    return random.nextInt(4) == 0
        ? text(random, random.nextInt(120))
        : known.get(random.nextInt(known.size()));
  }

  private static int compareCodePoints(String left, String right) {
    return java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }
}
