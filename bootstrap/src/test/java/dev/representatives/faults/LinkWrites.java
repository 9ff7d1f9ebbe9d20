package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Single links that come and go. */
final class LinkWrites implements Workload {
  private static final List<String> REFERENCES = Names.numbered("linked-", 8);
  private static final List<String> ACCOUNTS = Names.numbered("L-", 8);
  private static final String LINKED = "linked";
  private static final String NOT_LINKED = "not linked";

  @Override
  public void prepare(Api api) {
    Names.createRepresentatives(api, REFERENCES);
    Names.createAccounts(api, ACCOUNTS);
  }

  @Override
  public Attempt next(Random random) {
    String reference = REFERENCES.get(random.nextInt(REFERENCES.size()));
    String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    boolean link = random.nextBoolean();
    String method = link ? "PUT" : "DELETE";
    String path = Paths.accountOf(reference, account);
    return Attempt.single(
        method + " " + path,
        Map.of(register(reference, account), link ? LINKED : NOT_LINKED),
        api -> api.call(method, path));
  }

  @Override
  public void observe(StoredState stored, Map<String, String> registers) {
    for (var reference : REFERENCES) {
      for (var account : ACCOUNTS) {
        registers.put(
            register(reference, account),
            stored.accounts(reference).contains(account) ? LINKED : NOT_LINKED);
      }
    }
  }

  private static String register(String reference, String account) {
    return reference + "." + account;
  }
}
