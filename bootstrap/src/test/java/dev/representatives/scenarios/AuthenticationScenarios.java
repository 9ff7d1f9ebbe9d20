package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Operation;
import dev.representatives.harness.api.Operation.Keys;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X-API-Key. */
class AuthenticationScenarios extends Scenarios {
  private static final int RADIX = 36;
  private static final String SECRET = "0123456789".repeat(5);

  @ParameterizedTest
  @EnumSource
  void no_operation_works_without_a_key(Operation operation) {
    isRefused(operation.call(deployment().withoutKey(), Keys.existing(given())).send());
  }

  @ParameterizedTest
  @EnumSource
  void every_operation_works_with_a_key(Operation operation) {
    var answer = operation.call(api(), operation.suitable(given())).send();

    assertThat(answer.status()).isBetween(200, 204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "rep_",
        "rep_0123456789abcdef_secret_checksum",
        "Bearer abc",
        "' OR 1=1 --",
        "%00",
        "\u00e9"
      })
  void a_key_of_another_form_is_refused(String key) {
    isRefused(get(key));
  }

  @Test
  void a_key_as_long_as_a_header_can_be_is_refused() {
    isRefused(get("rep_" + "a".repeat(7_000)));
  }

  @Test
  void a_well_formed_key_that_was_never_created_is_refused() {
    isRefused(get(key("0".repeat(16), SECRET)));
  }

  @Test
  void another_secret_with_the_id_of_a_key_is_refused() {
    String id = deployment().apiKey().split("_", -1)[1];
    isRefused(get(key(id, SECRET)));
  }

  @Test
  void a_key_whose_last_character_is_changed_is_refused() {
    String key = deployment().apiKey();
    char changed = key.endsWith("0") ? '1' : '0';
    isRefused(get(key.substring(0, key.length() - 1) + changed));
  }

  @Test
  void a_key_in_other_case_or_with_something_around_it_is_refused() {
    isRefused(get(deployment().apiKey().toUpperCase(Locale.ROOT)));
    isRefused(get("ApiKey " + deployment().apiKey()));
    isRefused(get(deployment().apiKey() + "," + deployment().apiKey()));
  }

  @Test
  void of_two_keys_none_counts() {
    isRefused(
        api()
            .get(Paths.representative(Unique.reference()))
            .header("X-API-Key", deployment().otherTenantApiKey())
            .send());
  }

  @Test
  void a_key_counts_in_its_header_alone() {
    String path = Paths.representative(given().representative());
    isRefused(
        deployment()
            .withoutKey()
            .get(path)
            .header("Authorization", "Bearer " + deployment().apiKey())
            .send());
    isRefused(deployment().withoutKey().get(path + "?X-API-Key=" + deployment().apiKey()).send());
    isRefused(
        deployment()
            .withoutKey()
            .get(path)
            .header("Cookie", "X-API-Key=" + deployment().apiKey())
            .send());
  }

  @Test
  void the_name_of_the_header_may_be_in_any_case() {
    deployment()
        .withoutKey()
        .get(Paths.representative(given().representative()))
        .header("x-api-KEY", deployment().apiKey())
        .send()
        .is(200);
  }

  @Test
  void the_key_is_checked_before_the_body_is_read() {
    var call = deployment().withoutKey().put(Paths.representative(Unique.reference()));
    isRefused(call.json("{ no JSON").send());
    isRefused(
        deployment()
            .withoutKey()
            .put(Paths.representative(Unique.reference()))
            .body("image/png", BodyPublishers.ofByteArray(new byte[] {(byte) 0xFF}))
            .send());
  }

  @Test
  void the_key_is_checked_although_a_body_never_comes() {
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      connection.send(
          String.join(
              "\r\n",
              "PUT /api/v1/ingest/representatives/REP-1 HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: 1000",
              "",
              ""));
      isRefused(AnswerRules.check(connection.read()));
    }
  }

  @Test
  void the_key_is_checked_before_anything_is_looked_up() {
    var api = deployment().withoutKey();
    isRefused(api.get(Paths.representative(Unique.reference())).send());
    isRefused(api.get(Paths.representative(given().representative())).send());
    isRefused(api.get(Paths.representative("a\u0001")).send());
    isRefused(api.get(Paths.accountsOf("x") + "?limit=x").send());
    isRefused(api.get("/nowhere").send());
    isRefused(api.call("DELETE", Paths.representative("x")).send());
    isRefused(api.get(Paths.account("x")).header("Accept", "text/html").send());
  }

  private static void isRefused(Answer answer) {
    answer.isProblem(401, "UNAUTHENTICATED");
    assertThat(answer.requiredHeader("WWW-Authenticate")).isNotBlank();
    assertThat(answer.body()).doesNotContain(SECRET);
  }

  private Answer get(String key) {
    return deployment().withKey(key).get(Paths.representative(given().representative())).send();
  }

  private static String key(String id, String secret) {
    String unchecked = "rep_" + id + "_" + secret;
    var crc = new CRC32();
    crc.update(unchecked.getBytes(US_ASCII));
    String checksum = Long.toString(crc.getValue(), RADIX);
    return unchecked + "_" + "0".repeat(7 - checksum.length()) + checksum;
  }
}
