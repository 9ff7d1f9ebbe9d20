package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.TemporaryStore.Space;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Mistakes of a store of temporary data. */
final class TemporaryStoreMutants {
  private static final PortMutants STORE = new PortMutants("temporary data", TemporaryStore.class);
  private static final int IN_MEMORY = 1_000;

  private TemporaryStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        inSpaces(
            "begins with an entry",
            space -> {
              space.store("", new byte[0]);
              return space;
            },
            "TS-01"),
        inSpaces("does not replace a value", KeepingFirst::new, "TS-02"),
        inSpaces("does not remove", KeepingRemoved::new, "TS-02"),
        inSpaces("finds the next key after one", FindingAfter::new, "TS-03"),
        STORE.twist(
            "opens one space for all",
            honest -> {
              var shared = new AtomicReference<Object>();
              return Map.of(
                  "open",
                  (a, call) -> shared.updateAndGet(space -> space == null ? call.call(a) : space));
            },
            "TS-04"),
        inSpaces("loses what does not fit into memory", Losing::new, "TS-05"));
  }

  private static Mutant inSpaces(String mistake, UnaryOperator<Space> change, String... caughtBy) {
    return STORE.twist(mistake, "open", (a, call) -> change.apply((Space) call.call(a)), caughtBy);
  }

  private static class Changed implements Space {
    final Space honest;

    Changed(Space honest) {
      this.honest = honest;
    }

    @Override
    public void store(String key, byte[] value) {
      honest.store(key, value);
    }

    @Override
    public Optional<byte[]> find(String key) {
      return honest.find(key);
    }

    @Override
    public void remove(String key) {
      honest.remove(key);
    }

    @Override
    public Optional<String> firstFrom(String key) {
      return honest.firstFrom(key);
    }

    @Override
    public void close() {
      honest.close();
    }
  }

  private static final class KeepingFirst extends Changed {
    KeepingFirst(Space honest) {
      super(honest);
    }

    @Override
    public void store(String key, byte[] value) {
      if (honest.find(key).isEmpty()) {
        honest.store(key, value);
      }
    }
  }

  private static final class KeepingRemoved extends Changed {
    KeepingRemoved(Space honest) {
      super(honest);
    }

    @Override
    public void remove(String key) {
      Optional<byte[]> unused = honest.find(key);
    }
  }

  private static final class FindingAfter extends Changed {
    FindingAfter(Space honest) {
      super(honest);
    }

    @Override
    public Optional<String> firstFrom(String key) {
      return honest.firstFrom(key + '\0');
    }
  }

  private static final class Losing extends Changed {
    private int stored;

    Losing(Space honest) {
      super(honest);
    }

    @Override
    public void store(String key, byte[] value) {
      stored++;
      if (stored <= IN_MEMORY) {
        honest.store(key, value);
      }
    }
  }
}
