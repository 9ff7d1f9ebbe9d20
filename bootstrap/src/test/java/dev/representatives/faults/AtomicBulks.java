package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.ledger.Outcome;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Atomic bulks, each of which sets the names and the links of a group of representatives. */
final class AtomicBulks implements Workload {
  private static final List<String> ACCOUNTS = Names.numbered("G-", 8);
  private static final List<List<String>> GROUPS =
      IntStream.range(0, 4).mapToObj(i -> Names.numbered("group-" + i + "-", 5)).toList();

  private final Values values;

  AtomicBulks(Values values) {
    this.values = values;
  }

  @Override
  public void prepare(Api api) {
    GROUPS.forEach(group -> Names.createRepresentatives(api, group));
    Names.createAccounts(api, ACCOUNTS);
  }

  @Override
  public Attempt next(Random random) {
    var group = GROUPS.get(random.nextInt(GROUPS.size()));
    String value = values.next();
    var accounts = Values.subset(value, ACCOUNTS);
    String lines =
        group.stream()
            .map(
                reference ->
                    Json.write(Map.of("reference", reference, "name", value, "accounts", accounts))
                        + "\n")
            .collect(Collectors.joining());
    String path = Paths.BULK_REPRESENTATIVES + "?atomic=true";
    return new Attempt(
        "POST " + path,
        List.of(
            Map.of(
                group.get(0),
                group.stream()
                    .map(reference -> state(reference, StoredState.named(value), accounts))
                    .collect(Collectors.joining()))),
        (api, results) -> send(api.post(path), lines, results));
  }

  private static void send(Api.Call call, String lines, Results results) throws IOException {
    var answer = call.body(Answer.NDJSON, BodyPublishers.ofString(lines)).sendUnseen();
    if (answer.status() != 200) {
      results.endAll(answer);
      return;
    }
    var all = answer.json();
    var summary = all.path(all.size() - 1).path("summary");
    if (summary.path("committed").booleanValue()) {
      results.endAll(answer);
    } else if (!all.findValuesAsText("code").contains("OUTCOME_UNKNOWN")) {
      results.endRest(Outcome.REFUSED, answer.body());
    }
  }

  @Override
  public void observe(StoredState stored, Map<String, String> registers) {
    for (var group : GROUPS) {
      registers.put(
          group.get(0),
          group.stream()
              .map(
                  reference -> state(reference, stored.name(reference), stored.accounts(reference)))
              .collect(Collectors.joining()));
    }
  }

  private static String state(String reference, String name, SortedSet<String> accounts) {
    return reference + " " + name + " " + accounts + "; ";
  }
}
