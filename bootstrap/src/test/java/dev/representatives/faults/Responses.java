package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what the service answers to all callers, and keeps what it should not have answered. */
final class Responses {
  private static final Set<String> UNAVAILABLE =
      Set.of("OVERLOADED", "STORE_BUSY", "STORE_UNAVAILABLE", "OUTCOME_UNKNOWN");

  /** The deletion of what an unanswered request has not created, and a repetition in progress. */
  private static final Set<String> EXPECTED_REFUSALS =
      Set.of("404 REPRESENTATIVE_NOT_FOUND", "409 IDEMPOTENCY_KEY_IN_USE");

  private static final int KEPT = 20;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> unexpected = new ArrayList<>();
  private final List<String> withoutResponse = new ArrayList<>();
  private Duration longest = Duration.ZERO;
  private long acknowledged;
  private long unavailable;

  synchronized void answered(Answer answer) {
    String code = answer.status() < 300 ? "" : answer.text("/code");
    line(answer.status(), code);
    try {
      AnswerRules.checkForm(answer);
      if (answer.status() == 503) {
        assertThat(answer.requiredHeader("Retry-After")).matches("\\d+");
      }
    } catch (AssertionError e) {
      keep(unexpected, e.getMessage());
    }
  }

  /** A response, or the result of a line of a bulk. */
  synchronized void line(int status, String code) {
    String kind = (status + " " + code).strip();
    counts.merge(kind, 1, Integer::sum);
    if (status == 503 && UNAVAILABLE.contains(code)) {
      unavailable++;
      notifyAll();
    } else if (status >= 300 && !EXPECTED_REFUSALS.contains(kind)) {
      keep(unexpected, kind);
    }
  }

  synchronized void withoutResponse(IOException failure) {
    counts.merge("no response", 1, Integer::sum);
    keep(withoutResponse, failure.toString());
  }

  synchronized void failed(Throwable failure) {
    keep(unexpected, failure.toString());
  }

  synchronized void took(Duration duration) {
    longest = duration.compareTo(longest) > 0 ? duration : longest;
  }

  synchronized void acknowledged() {
    acknowledged++;
    notifyAll();
  }

  /** Waits until so many more writes are acknowledged. */
  synchronized void awaitAcknowledged(long more) throws InterruptedException {
    long wanted = acknowledged + more;
    Waiting.until(this, () -> acknowledged >= wanted);
  }

  /** Waits until so many more requests are answered that the database is unavailable. */
  synchronized void awaitUnavailable(long more) throws InterruptedException {
    long wanted = unavailable + more;
    Waiting.until(this, () -> unavailable >= wanted);
  }

  /** The longest time from a request, not of a bulk, to its response since the last call. */
  synchronized Duration takeLongest() {
    var taken = longest;
    longest = Duration.ZERO;
    return taken;
  }

  /** How often each status and code was received. */
  synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  /** Responses that no promise covers. */
  synchronized List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  /** Requests whose connection was refused or closed. */
  synchronized List<String> withoutResponse() {
    return List.copyOf(withoutResponse);
  }

  private static void keep(List<String> list, String text) {
    if (list.size() < KEPT) {
      list.add(text);
    }
  }
}
