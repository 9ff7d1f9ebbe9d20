package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A request that is about to be sent.
 *
 * @param what the request, for reports
 * @param writes for each of its writes, the registers that it sets
 * @param sending sends it, and gives the outcome of each write to the results
 */
record Attempt(String what, List<Map<String, String>> writes, Sending sending) {
  /** Sends a request. */
  interface Sending {
    void send(Api api, Results results) throws IOException;
  }

  /** A request with one write, whose response is one for all. */
  static Attempt single(String what, Map<String, String> values, Request request) {
    return new Attempt(
        what, List.of(values), (api, results) -> results.endAll(request.call(api).sendUnseen()));
  }

  /** Whether its duration depends on how many lines the service has to refuse, one by one. */
  boolean isBulk() {
    return what.startsWith("POST /bulk/");
  }

  /** Builds a request. */
  interface Request {
    Api.Call call(Api api);
  }
}
