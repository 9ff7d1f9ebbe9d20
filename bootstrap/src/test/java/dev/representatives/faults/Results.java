package dev.representatives.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.ledger.Ledger;
import dev.representatives.harness.ledger.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Records the outcomes of the writes of one request, each once. */
final class Results {
  private final Ledger ledger;
  private final List<Long> open;
  private final Responses responses;

  Results(Ledger ledger, List<Long> intents, Responses responses) {
    this.ledger = ledger;
    this.open = new ArrayList<>(intents);
    this.responses = responses;
  }

  /** Records the response to a request whose writes share it. */
  Outcome endAll(Answer answer) {
    responses.answered(answer);
    String code = answer.status() < 300 ? "" : answer.text("/code");
    var outcome = outcome(answer.status(), code);
    endRest(outcome, answer.status() + " " + code);
    return outcome;
  }

  /** Records the result of a line of a bulk. */
  void endLine(int index, JsonNode result) {
    int status = result.path("status").intValue();
    String code = result.at("/problem/code").asText("");
    responses.line(status, code);
    end(index, outcome(status, code), status + " " + code);
  }

  /** Records the outcome of all writes that have none yet. */
  void endRest(Outcome outcome, String response) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i) != null) {
        end(i, outcome, response);
      }
    }
  }

  private void end(int index, Outcome outcome, String response) {
    ledger.end(open.get(index), outcome, response);
    open.set(index, null);
    if (outcome == Outcome.ACKNOWLEDGED) {
      responses.acknowledged();
    }
  }

  private static Outcome outcome(int status, String code) {
    if (status < 300) {
      return Outcome.ACKNOWLEDGED;
    }
    return code.equals("OUTCOME_UNKNOWN") ? Outcome.UNKNOWN : Outcome.REFUSED;
  }
}
