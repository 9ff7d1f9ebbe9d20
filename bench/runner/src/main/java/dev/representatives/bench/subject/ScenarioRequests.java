package dev.representatives.bench.subject;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.dataset.Group;
import dev.representatives.bench.load.Requests;
import dev.representatives.bench.results.Scenario;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The requests of the scenarios to one service. Most of them are built before the measurement. */
final class ScenarioRequests {
  private static final String COLLECTION = "representatives/";
  private static final byte[] PHONE = Data.phone().getBytes(US_ASCII);

  private final Data data;
  private final String key;
  private final AtomicLong changes = new AtomicLong();

  ScenarioRequests(Data data, String key) {
    this.data = data;
    this.key = key;
  }

  Supplier<byte[]> of(Scenario scenario) {
    var random = new SplittableRandom(data.seed() + scenario.ordinal());
    return switch (scenario) {
      case GET -> any(random, i -> Requests.get(path(Group.READ, i), key));
      case UNCHANGED -> any(random, i -> put(Group.READ, i));
      case PUT -> changing(any(random, i -> put(Group.WRITTEN, i)));
      case PATCH -> changing(any(random, this::patch));
      case LINK -> {
        var links = new Links(data, random);
        yield () ->
            links.next(
                (reference, account) ->
                    Requests.link(COLLECTION + reference + "/accounts/" + account, key));
      }
    };
  }

  private Supplier<byte[]> any(SplittableRandom random, IntFunction<byte[]> request) {
    byte[][] all = IntStream.range(0, data.size()).mapToObj(request).toArray(byte[][]::new);
    return () -> all[random.nextInt(all.length)];
  }

  /** Each request sends a telephone number that no other one has sent. */
  private Supplier<byte[]> changing(Supplier<byte[]> requests) {
    return () -> {
      byte[] request = requests.get().clone();
      byte[] phone = Data.phone(changes.incrementAndGet()).getBytes(US_ASCII);
      System.arraycopy(phone, 0, request, indexOfPhone(request), phone.length);
      return request;
    };
  }

  private static int indexOfPhone(byte[] request) {
    // The body is at the end.
    for (int at = request.length - PHONE.length; ; at--) {
      if (request[at] == '+' && startsWith(request, at)) {
        return at;
      }
    }
  }

  private static boolean startsWith(byte[] request, int at) {
    for (int i = 0; i < PHONE.length; i++) {
      if (request[at + i] != PHONE[i]) {
        return false;
      }
    }
    return true;
  }

  private byte[] put(Group group, int number) {
    return Requests.put(path(group, number), key, "{" + data.fields(number, Data.phone()) + "}");
  }

  private byte[] patch(int number) {
    return Requests.patch(path(Group.WRITTEN, number), key, "{\"phone\":\"" + Data.phone() + "\"}");
  }

  private static String path(Group group, int number) {
    return COLLECTION + group.reference(number);
  }
}
