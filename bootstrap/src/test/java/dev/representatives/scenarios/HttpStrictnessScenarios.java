package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import dev.representatives.scenarios.RawRequests.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service and a proxy before it never disagree on where a request ends. Behind each request of
 * the tables follows a second one, which a client could smuggle past a proxy in this way.
 */
class HttpStrictnessScenarios extends Scenarios {
  private final String smuggled = Unique.reference();

  static List<Case> refused() {
    return RawRequests.refused();
  }

  static List<Case> accepted() {
    return RawRequests.accepted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void a_malformed_or_ambiguous_request_is_refused_and_the_last_one(Case sent) {
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      connection.send(bytes(sent) + second());

      var answer = AnswerRules.checkForm(connection.read());
      assertThat(answer.status()).as("status of %s", answer).isEqualTo(sent.status());
      assertThat(answer.requiredHeader("Connection")).isEqualToIgnoringCase("close");
      assertThat(connection.isClosed()).as("nothing but the end follows").isTrue();
    }
    api().get(Paths.representative(smuggled)).send().is(404);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void behind_an_unusual_request_the_next_one_is_a_request_of_its_own(Case sent) {
    api().put(Paths.representative("x")).json("{}").send();
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      connection.send(bytes(sent) + second()).endOutput();

      AnswerRules.checkForm(connection.read(sent.method())).is(sent.status());
      var second = AnswerRules.check(connection.read()).is(201);
      assertThat(second.text("/reference")).isEqualTo(smuggled);
      assertThat(connection.isEnded()).as("nothing but the end follows").isTrue();
    }
  }

  @Test
  void requests_before_a_malformed_one_are_answered_and_none_behind_it() {
    String before = Unique.reference();
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      connection.send(put(before) + "GET / http/1.1\r\nHost: localhost\r\n\r\n" + second());

      AnswerRules.check(connection.read()).is(201);
      AnswerRules.check(connection.read()).isProblem(400, "MALFORMED_REQUEST");
      assertThat(connection.isClosed()).isTrue();
    }
    api().get(Paths.representative(before)).send().is(200);
    api().get(Paths.representative(smuggled)).send().is(404);
  }

  private String bytes(Case sent) {
    return sent.bytes().replace(RawRequests.KEY, deployment().apiKey());
  }

  private String second() {
    return put(smuggled);
  }

  private String put(String reference) {
    return "PUT "
        + Paths.BASE_PATH
        + Paths.representative(reference)
        + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
        + deployment().apiKey()
        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
  }
}
