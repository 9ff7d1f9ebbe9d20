package dev.representatives.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.TemporaryStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Contract of {@link TemporaryStore}: rules TS-01 onwards. */
public abstract class TemporaryStoreContract extends StoresContract {
  /** Together more than a store keeps in memory. */
  private static final int MANY = 3_000;

  private static final int LARGE = 8 * 1024;

  /** Called by the subclass in an adapter's tests. */
  protected TemporaryStoreContract() {}

  private TemporaryStore.Space open() {
    return stores().temporary().open();
  }

  @Rule("TS-01")
  @Test
  void a_new_space_is_empty() {
    try (var space = open()) {
      assertThat(space.find("key")).isEmpty();
      assertThat(space.firstFrom("")).isEmpty();
      space.remove("key");
      assertThat(space.firstFrom("")).isEmpty();
    }
  }

  @Rule("TS-02")
  @Test
  void a_value_is_found_until_it_is_replaced_or_removed() {
    try (var space = open()) {
      space.store("key", bytes("first"));
      space.store("nothing", new byte[0]);
      assertThat(space.find("key")).hasValueSatisfying(value -> assertText(value, "first"));
      assertThat(space.find("nothing")).hasValueSatisfying(value -> assertText(value, ""));
      space.store("key", bytes("second"));
      assertThat(space.find("key")).hasValueSatisfying(value -> assertText(value, "second"));
      space.remove("key");
      assertThat(space.find("key")).isEmpty();
      assertThat(space.find("nothing")).isPresent();
    }
  }

  @Rule("TS-03")
  @Test
  void keys_are_in_the_order_of_strings() {
    try (var space = open()) {
      var keys = new ArrayList<>(Confusables.ALL);
      keys.addAll(List.of("", "a\0", "a\0b", "a\uffff"));
      keys.forEach(key -> space.store(key, bytes(key)));
      assertThat(keys(space)).isEqualTo(keys.stream().sorted().distinct().toList());
      assertThat(space.firstFrom("a\0")).contains("a\0");
      assertThat(space.firstFrom("a\0\0")).contains("a\0b");
    }
  }

  @Rule("TS-04")
  @Test
  void two_spaces_have_nothing_in_common() {
    try (var one = open();
        var other = open()) {
      one.store("key", bytes("one"));
      assertThat(other.firstFrom("")).isEmpty();
      other.store("key", bytes("other"));
      other.remove("key");
      assertThat(one.find("key")).hasValueSatisfying(value -> assertText(value, "one"));
    }
  }

  @Rule("TS-05")
  @Test
  void a_space_holds_more_than_the_memory_for_it() {
    var random = new Random(5);
    var expected = new TreeMap<String, byte[]>();
    try (var space = open()) {
      for (int i = 0; i < 2 * MANY; i++) {
        var key = "key-" + random.nextInt(MANY);
        if (random.nextInt(4) == 0) {
          space.remove(key);
          expected.remove(key);
        } else {
          byte[] value = new byte[LARGE];
          random.nextBytes(value);
          space.store(key, value);
          expected.put(key, value);
        }
      }
      assertThat(keys(space)).isEqualTo(List.copyOf(expected.keySet()));
      expected.forEach(
          (key, value) ->
              assertThat(space.find(key).filter(found -> Arrays.equals(found, value)))
                  .as(key)
                  .isPresent());
    }
  }

  private static List<String> keys(TemporaryStore.Space space) {
    var keys = new ArrayList<String>();
    Optional<String> next = space.firstFrom("");
    while (next.isPresent()) {
      keys.add(next.get());
      next = space.firstFrom(next.get() + '\0');
    }
    return keys;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertText(byte[] value, String text) {
    assertThat(new String(value, StandardCharsets.UTF_8)).isEqualTo(text);
  }
}
