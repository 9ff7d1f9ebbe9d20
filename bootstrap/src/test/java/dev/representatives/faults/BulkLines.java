package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;

/** Bulks whose lines stand alone, and PUT of a list of links. */
final class BulkLines implements Workload {
  private static final List<String> ACCOUNTS = Names.numbered("B-", 8);
  private static final List<String> REFERENCES = Names.numbered("line-", 40);
  private static final int LINES = 10;
  private static final int LISTS_OF_TEN = 4;

  private final Values values;

  BulkLines(Values values) {
    this.values = values;
  }

  @Override
  public void prepare(Api api) {
    Names.createRepresentatives(api, REFERENCES);
    Names.createAccounts(api, ACCOUNTS);
  }

  @Override
  public Attempt next(Random random) {
    return random.nextInt(10) < LISTS_OF_TEN ? list(random) : bulk(random);
  }

  private Attempt list(Random random) {
    String reference = REFERENCES.get(random.nextInt(REFERENCES.size()));
    var accounts = Values.subset(values.next(), ACCOUNTS);
    String path = Paths.accountsOf(reference);
    return Attempt.single(
        "PUT " + path,
        Map.of(links(reference), accounts.toString()),
        api -> api.put(path).json(Map.of("numbers", accounts)));
  }

  private Attempt bulk(Random random) {
    var references = new ArrayList<>(REFERENCES);
    Collections.shuffle(references, random);
    var lines = new StringBuilder();
    var writes = new ArrayList<Map<String, String>>();
    for (var reference : references.subList(0, LINES)) {
      String value = values.next();
      SortedSet<String> accounts = Values.subset(value, ACCOUNTS);
      var line = Map.of("reference", reference, "name", value, "accounts", accounts);
      lines.append(Json.write(line)).append('\n');
      writes.add(
          Map.of(name(reference), StoredState.named(value), links(reference), accounts.toString()));
    }
    return new Attempt(
        "POST " + Paths.BULK_REPRESENTATIVES,
        writes,
        (api, results) -> send(api, lines.toString(), results));
  }

  /** Records each result as it arrives: of a response that is cut, the first results count. */
  private static void send(Api api, String lines, Results results) throws IOException {
    var response =
        api.post(Paths.BULK_REPRESENTATIVES)
            .body(Answer.NDJSON, BodyPublishers.ofString(lines))
            .open();
    try (var body = response.body()) {
      if (response.statusCode() != 200) {
        results.endAll(
            Answer.of(
                Paths.BULK_REPRESENTATIVES,
                response.statusCode(),
                response.headers().map(),
                body.readAllBytes()));
        return;
      }
      var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        var result = Json.parse(line);
        if (result.has("line")) {
          results.endLine(result.path("line").intValue() - 1, result);
        }
      }
    }
  }

  @Override
  public void observe(StoredState stored, Map<String, String> registers) {
    for (var reference : REFERENCES) {
      registers.put(name(reference), stored.name(reference));
      registers.put(links(reference), stored.accounts(reference).toString());
    }
  }

  private static String name(String reference) {
    return reference + ".name";
  }

  private static String links(String reference) {
    return reference + ".accounts";
  }
}
