package dev.representatives.application.bulk;

import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.representative.RepresentativeReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * The waiting lines of a bulk and their index, in a temporary space. The first line of a key waits
 * for a supervisor or is ready; the others wait behind it.
 */
final class WaitingLines implements AutoCloseable {
  /** Ends a key in the space: it is no character of a reference, and precedes all others. */
  private static final char END = '\0';

  private static final int NUMBER_DIGITS = 19;
  private static final byte[] NOTHING = {};

  /** The lines by key and number; the value of a first line is what it waits for. */
  private static final String LINES = "l";

  /** The bytes of the lines by number. */
  private static final String BYTES = "b";

  /** The keys whose first line waits, by the supervisor for which it waits. */
  private static final String WATCHERS = "w";

  /** The keys whose first line waits, by cause. */
  private static final String CAUSES = "c";

  /** The keys whose first line is to be tried again, by the number of that line. */
  private static final String READY = "r";

  private final TemporaryStore.Space space;

  WaitingLines(TemporaryStore temporary) {
    this.space = temporary.open();
  }

  /** Adds a line in its place among the others of its key; those behind it are not ready. */
  void add(RepresentativeReference key, long number, byte[] bytes) {
    first(key)
        .map(WaitingLines::digits)
        .filter(digits -> number < Long.parseLong(digits))
        .ifPresent(digits -> space.remove(READY + digits));
    space.store(lineKey(key, number), NOTHING);
    space.store(BYTES + digits(number), bytes);
  }

  /** Sets what the first line of a key waits for. */
  void waits(RepresentativeReference key, Wait wait) {
    space.store(
        first(key).orElseThrow(), text(wait.cause().name() + END + wait.supervisor().value()));
    space.store(WATCHERS + wait.supervisor().value() + END + key.value(), NOTHING);
    space.store(CAUSES + wait.cause().name() + END + key.value(), NOTHING);
  }

  boolean isEmpty() {
    return firstWith(LINES).isEmpty();
  }

  /** Whether a line of this key waits. */
  boolean has(RepresentativeReference key) {
    return first(key).isPresent();
  }

  /** What the first line of a key waits for. */
  Optional<Wait> waitOf(RepresentativeReference key) {
    return first(key).flatMap(line -> wait(space.find(line).orElseThrow()));
  }

  /** Makes a key ready whose first line waits for nothing. */
  void release(RepresentativeReference key) {
    if (has(key) && waitOf(key).isEmpty()) {
      ready(key);
    }
  }

  private void ready(RepresentativeReference key) {
    space.store(READY + digits(first(key).orElseThrow()), text(key.value()));
  }

  /** Makes the keys ready whose first line waits for this supervisor. */
  void wake(RepresentativeReference supervisor) {
    String prefix = WATCHERS + supervisor.value() + END;
    for (var watcher = firstWith(prefix); watcher.isPresent(); watcher = firstWith(prefix)) {
      wakeKey(new RepresentativeReference(watcher.get().substring(prefix.length())));
    }
  }

  /** Makes all keys ready whose first line waits for this reason. */
  void wake(Wait.Cause cause) {
    String prefix = CAUSES + cause.name() + END;
    for (var waiting = firstWith(prefix); waiting.isPresent(); waiting = firstWith(prefix)) {
      wakeKey(new RepresentativeReference(waiting.get().substring(prefix.length())));
    }
  }

  private void wakeKey(RepresentativeReference key) {
    forgetWait(key);
    space.store(first(key).orElseThrow(), NOTHING);
    ready(key);
  }

  private void forgetWait(RepresentativeReference key) {
    waitOf(key)
        .ifPresent(
            wait -> {
              space.remove(WATCHERS + wait.supervisor().value() + END + key.value());
              space.remove(CAUSES + wait.cause().name() + END + key.value());
            });
  }

  /** The first key, in no particular order, whose first line waits for this reason. */
  Optional<RepresentativeReference> any(Wait.Cause cause) {
    String prefix = CAUSES + cause.name() + END;
    return firstWith(prefix)
        .map(key -> new RepresentativeReference(key.substring(prefix.length())));
  }

  /** The key that is ready whose first line is the earliest. */
  Optional<RepresentativeReference> nextReady() {
    return firstWith(READY)
        .map(ready -> new RepresentativeReference(text(space.find(ready).orElseThrow())));
  }

  /**
   * Removes the first line of a key. The next one is ready, unless the first one is added again.
   *
   * @param taken receives the line as it was sent, and its number
   */
  void take(RepresentativeReference key, ObjLongConsumer<byte[]> taken) {
    forgetWait(key);
    first(key)
        .ifPresent(
            line -> {
              String digits = digits(line);
              byte[] bytes = space.find(BYTES + digits).orElseThrow();
              space.remove(READY + digits);
              space.remove(line);
              space.remove(BYTES + digits);
              taken.accept(bytes, Long.parseLong(digits));
            });
    release(key);
  }

  @Override
  public void close() {
    space.close();
  }

  private Optional<String> first(RepresentativeReference key) {
    return firstWith(LINES + key.value() + END);
  }

  private Optional<String> firstWith(String prefix) {
    return space.firstFrom(prefix).filter(key -> key.startsWith(prefix));
  }

  private static String lineKey(RepresentativeReference key, long number) {
    return LINES + key.value() + END + digits(number);
  }

  private static String digits(long number) {
    String digits = Long.toString(number);
    return "0".repeat(NUMBER_DIGITS - digits.length()) + digits;
  }

  /** The number of a line, from its place among the lines. */
  private static String digits(String line) {
    return line.substring(line.length() - NUMBER_DIGITS);
  }

  private static String text(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Wait> wait(byte[] value) {
    if (value.length == 0) {
      return Optional.empty();
    }
    String text = text(value);
    int end = text.indexOf(END);
    return Optional.of(
        new Wait(
            Wait.Cause.valueOf(text.substring(0, end)),
            new RepresentativeReference(text.substring(end + 1))));
  }
}
