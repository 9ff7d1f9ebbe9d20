package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pairs that hand their links and their report over, to and fro. */
final class HandOvers implements Workload {
  private static final List<Pair> PAIRS = IntStream.range(0, 6).mapToObj(Pair::of).toList();

  /** Two representatives, of whom one has all of it. */
  private record Pair(String one, String other, String report, List<String> accounts) {
    static Pair of(int number) {
      String pair = "pair-" + number;
      return new Pair(
          pair + "-one", pair + "-other", pair + "-report", Names.numbered("H-" + number + "-", 3));
    }

    /** The state in which one of them has everything. */
    String allAt(String holder) {
      return accounts.stream()
          .map(account -> account + "@" + List.of(holder))
          .collect(Collectors.joining(" ", "report@" + holder + " ", ""));
    }

    String state(StoredState stored) {
      return accounts.stream()
          .map(
              account ->
                  account
                      + "@"
                      + List.of(one, other).stream()
                          .filter(holder -> stored.accounts(holder).contains(account))
                          .toList())
          .collect(
              Collectors.joining(
                  " ", "report@" + stored.column(report, "supervisor_reference") + " ", ""));
    }
  }

  @Override
  public void prepare(Api api) {
    for (var pair : PAIRS) {
      Names.createRepresentatives(api, List.of(pair.one(), pair.other()));
      api.put(Paths.representative(pair.report()))
          .json(Map.of("supervisor_representative_reference", pair.one()))
          .send()
          .is(201);
      Names.createAccounts(api, pair.accounts());
      api.put(Paths.accountsOf(pair.one())).json(Map.of("numbers", pair.accounts())).send().is(200);
    }
  }

  @Override
  public Attempt next(Random random) {
    var pair = PAIRS.get(random.nextInt(PAIRS.size()));
    boolean forth = random.nextBoolean();
    String to = forth ? pair.other() : pair.one();
    String path = Paths.representative(forth ? pair.one() : pair.other()) + "/hand-over";
    return Attempt.single(
        "POST " + path,
        Map.of(pair.report(), pair.allAt(to)),
        api -> api.post(path).json(Map.of("to", to)));
  }

  @Override
  public void observe(StoredState stored, Map<String, String> registers) {
    PAIRS.forEach(pair -> registers.put(pair.report(), pair.state(stored)));
  }
}
