package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Paths;
import java.util.List;
import java.util.stream.IntStream;

/** The names of rows, numbered. */
final class Names {
  private Names() {}

  /** The prefix with 0, 1 and so on. */
  static List<String> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  /** Creates representatives. */
  static void createRepresentatives(Api api, List<String> references) {
    Given.all(
        references.stream().map(reference -> api.put(Paths.representative(reference)).json("{}")));
  }

  /** Creates accounts. */
  static void createAccounts(Api api, List<String> numbers) {
    Given.all(numbers.stream().map(new Given(api)::putAccount));
  }
}
