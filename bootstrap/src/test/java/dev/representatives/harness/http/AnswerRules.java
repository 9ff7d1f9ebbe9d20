package dev.representatives.harness.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The rules of every response to every request. */
public final class AnswerRules {
  private static final Set<String> PROBLEM_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "code", "request_id");
  private static final List<String> INTERNALS =
      List.of(
          "io.micronaut",
          "java.",
          "dev.representatives",
          "Exception",
          "SELECT ",
          "INSERT ",
          "\tat ");
  private static final List<String> COUNTS =
      List.of("created", "changed", "unchanged", "deleted", "refused");

  /** RFC 9110, section 5.6.7. */
  private static final String DATE =
      "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} \\p{Alpha}{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT";

  private static final int LONGEST_DETAIL = 2_000;

  private AnswerRules() {}

  /** The rules of a response of a healthy service. */
  public static Answer check(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isBetween(200, 499);
    return checkForm(answer);
  }

  /** The rules of a response of a healthy service to HEAD, which has only a header. */
  public static Answer checkHead(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isBetween(200, 499);
    assertThat(answer.body()).as("body of %s", answer).isEmpty();
    checkHeader(answer);
    if (answer.status() >= 400) {
      checkMediaTypeOfProblem(answer);
    }
    return answer;
  }

  /** The rules of any response. */
  public static Answer checkForm(Answer answer) {
    checkHeader(answer);
    assertThat(answer.body()).doesNotContain(INTERNALS);
    if (answer.status() >= 400) {
      checkProblem(answer);
    } else if (!answer.body().isEmpty()) {
      assertThat(answer.requiredHeader("Content-Type")).isIn("application/json", Answer.NDJSON);
      if (answer.isLines()) {
        checkLines(answer);
      }
    }
    return answer;
  }

  private static void checkHeader(Answer answer) {
    assertThat(answer.header("X-Request-Id"))
        .as("X-Request-Id of %s", answer)
        .hasValueSatisfying(id -> assertThat(id).matches("[\\x21-\\x7E]{1,128}"));
    assertThat(answer.headers().get("x-request-id")).hasSize(1);
    assertThat(answer.header("Date"))
        .as("Date of %s", answer)
        .hasValueSatisfying(date -> assertThat(date).matches(DATE));
    SecurityHeaderRules.checkData(answer);
  }

  /** Every line but the last is a result; the last one is the summary, whose counts add up. */
  private static void checkLines(Answer answer) {
    assertThat(answer.body()).endsWith("\n");
    var lines = answer.json();
    for (int i = 0; i < lines.size() - 1; i++) {
      assertThat(lines.get(i).path("line").longValue()).as("line of %s", answer).isPositive();
      assertThat(lines.get(i).has("problem"))
          .isEqualTo(lines.get(i).path("status").intValue() >= 400);
    }
    var summary = lines.path(lines.size() - 1).path("summary");
    assertThat(summary.has("complete")).as("the last line of %s is the summary", answer).isTrue();
    assertThat(COUNTS.stream().mapToLong(count -> summary.path(count).longValue()).sum())
        .as("the counts of %s", answer)
        .isEqualTo(summary.path("lines").longValue());
  }

  private static void checkMediaTypeOfProblem(Answer answer) {
    assertThat(answer.header("Content-Type"))
        .as("Content-Type of %s", answer)
        .contains("application/problem+json");
  }

  private static void checkProblem(Answer answer) {
    checkMediaTypeOfProblem(answer);
    var problem = answer.json();
    var expected = new TreeSet<>(PROBLEM_MEMBERS);
    if (problem.has("errors")) {
      expected.add("errors");
    }
    assertThat(answer.names("")).as("members of %s", answer).hasSameElementsAs(expected);
    String code = problem.path("code").textValue();
    assertThat(code).matches("[A-Z]+(_[A-Z]+)*");
    assertThat(problem.path("type").textValue())
        .endsWith("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(problem.path("status").intValue()).isEqualTo(answer.status());
    assertThat(problem.path("title").textValue()).isNotBlank();
    assertThat(problem.path("detail").textValue()).isNotBlank().hasSizeLessThan(LONGEST_DETAIL);
    assertThat(problem.path("instance").textValue()).isNotBlank();
    assertThat(problem.path("request_id").textValue())
        .isEqualTo(answer.requiredHeader("X-Request-Id"));
    problem.path("errors").forEach(AnswerRules::checkError);
  }

  private static void checkError(JsonNode error) {
    assertThat(error.path("code").textValue()).matches("[A-Z]+(_[A-Z0-9]+)*");
    assertThat(error.path("detail").textValue()).isNotBlank();
    assertThat(error.has("pointer"))
        .as("either a pointer or a parameter in %s", error)
        .isNotEqualTo(error.has("parameter"));
  }
}
