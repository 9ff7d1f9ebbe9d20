package dev.representatives.application.bulk.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.memory.InMemoryStores;
import dev.representatives.domain.Seeded;
import dev.representatives.domain.port.out.TemporaryStore;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverlaySpaceTest {
  private final TemporaryStore.Space kept = new InMemoryStores().temporary().open();
  private final OverlaySpace space = new OverlaySpace(kept);

  @Test
  void a_change_is_seen_before_it_is_kept() {
    store("a", 1);
    space.keep();
    store("a", 2);
    store("b", 3);
    assertThat(value("a")).contains(2);
    assertThat(value("b")).contains(3);
    space.remove("a");
    assertThat(value("a")).isEmpty();
    assertThat(space.first("", "")).contains("b");
    assertThat(kept.find("a").orElseThrow()[0]).isEqualTo((byte) 1);
  }

  @Test
  void what_is_taken_back_was_never_there() {
    store("a", 1);
    space.keep();
    space.remove("a");
    store("b", 2);
    space.takeBack();
    space.keep();
    assertThat(value("a")).contains(1);
    assertThat(value("b")).isEmpty();
  }

  @Test
  void keys_with_another_prefix_are_not_found() {
    store("a1", 1);
    store("c1", 1);
    space.keep();
    assertThat(space.first("a", "a")).contains("a1");
    assertThat(space.first("a", "a2")).isEmpty();
    assertThat(space.hasAny("b")).isFalse();
    assertThat(space.hasAny("c")).isTrue();
  }

  @Test
  void it_is_a_sorted_map_of_which_parts_are_taken_back() {
    Seeded.repeat(
        200,
        random -> {
          var tested = new OverlaySpace(new InMemoryStores().temporary().open());
          var before = new TreeMap<String, Integer>();
          var expected = new TreeMap<String, Integer>();
          for (int i = 0; i < 60; i++) {
            String key = String.valueOf(random.nextInt(12));
            switch (random.nextInt(6)) {
              case 0 -> {
                tested.keep();
                before.clear();
                before.putAll(expected);
              }
              case 1 -> {
                tested.takeBack();
                expected.clear();
                expected.putAll(before);
              }
              case 2, 3 -> {
                tested.remove(key);
                expected.remove(key);
              }
              default -> {
                tested.store(key, new byte[] {(byte) i});
                expected.put(key, i);
              }
            }
            assertThat(tested.first("", key))
                .isEqualTo(Optional.ofNullable(expected.ceilingKey(key)));
            assertThat(tested.find(key).map(bytes -> (int) bytes[0]))
                .isEqualTo(Optional.ofNullable(expected.get(key)));
          }
        });
  }

  private void store(String key, int value) {
    space.store(key, new byte[] {(byte) value});
  }

  private Optional<Integer> value(String key) {
    return space.find(key).map(bytes -> (int) bytes[0]);
  }
}
