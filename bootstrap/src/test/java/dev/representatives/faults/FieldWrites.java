package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** PUT of all fields and PATCH of some, on few representatives. */
final class FieldWrites implements Workload {
  private static final List<String> REFERENCES = Names.numbered("fields-", 24);
  private static final int PATCHES_OF_TEN = 5;

  private final Values values;

  FieldWrites(Values values) {
    this.values = values;
  }

  @Override
  public void prepare(Api api) {
    Names.createRepresentatives(api, REFERENCES);
  }

  @Override
  public Attempt next(Random random) {
    String reference = REFERENCES.get(random.nextInt(REFERENCES.size()));
    String value = values.next();
    String path = Paths.representative(reference);
    if (random.nextInt(10) < PATCHES_OF_TEN) {
      return Attempt.single(
          "PATCH " + path,
          Map.of(position(reference), position(value, value)),
          api -> api.patch(path).json(Map.of("title", value, "department", value)));
    }
    return Attempt.single(
        "PUT " + path,
        Map.of(
            name(reference), StoredState.named(value), position(reference), position(value, value)),
        api -> api.put(path).json(Map.of("name", value, "title", value, "department", value)));
  }

  @Override
  public void observe(StoredState stored, Map<String, String> registers) {
    for (var reference : REFERENCES) {
      registers.put(name(reference), stored.name(reference));
      registers.put(
          position(reference),
          position(stored.column(reference, "title"), stored.column(reference, "department")));
    }
  }

  private static String name(String reference) {
    return reference + ".name";
  }

  private static String position(String reference) {
    return reference + ".position";
  }

  private static String position(String title, String department) {
    return title + " in " + department;
  }
}
