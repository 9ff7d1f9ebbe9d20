package dev.representatives.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send their requests byte by byte, each without an end. */
class SlowClientsIT {
  private static final long BETWEEN_BYTES_MILLIS = 250;

  /** The default of the whole request is 10 seconds; the rest is for a machine with other work. */
  private static final Duration LONGEST_CONNECTION = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @Test
  void all_are_closed_at_their_deadline_and_another_client_is_served()
      throws IOException, InterruptedException {
    try (var service = ServiceProcess.start(directory, Map.of())) {
      String key = service.awaitDemoKey();
      var ended = new AtomicBoolean();
      var open = new ArrayList<SlowClient>();
      for (int i = 0; i < Effort.SLOW_CLIENTS.value(); i++) {
        open.add(SlowClient.connect(service.baseUrl(), i % 2 == 0 ? header() : body(key)));
      }
      var other =
          CompletableFuture.supplyAsync(
              () -> callUntil(ended, new Api(service.baseUrl(), Optional.of(key))));

      var statuses = new TreeMap<String, Integer>();
      var longest = Duration.ZERO;
      while (!open.isEmpty() && !other.isDone()) {
        for (var client : List.copyOf(open)) {
          if (client.isClosed()) {
            open.remove(client);
            statuses.merge(client.statusLine(), 1, Integer::sum);
            longest = client.age().compareTo(longest) > 0 ? client.age() : longest;
          } else {
            assertThat(client.age()).isLessThan(LONGEST_CONNECTION);
            client.sendByte();
          }
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_BYTES_MILLIS);
      }
      ended.set(true);
      var durations = other.join();

      Effort.report("slow clients", Effort.SLOW_CLIENTS.value());
      Effort.report("responses to them", statuses);
      Effort.report("longest connection of one", longest);
      Effort.report("requests of the other client", durations.size());
      Effort.report("longest of them", durations.stream().max(Duration::compareTo));
      assertThat(statuses).containsOnlyKeys("HTTP/1.1 408 Request Timeout");
      assertThat(durations).isNotEmpty();
    }
  }

  private static String header() {
    return "GET " + Paths.BASE_PATH + "/accounts/x HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
  }

  private static String body(String key) {
    return "PUT "
        + Paths.BASE_PATH
        + "/accounts/x HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
        + key
        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
  }

  private static List<Duration> callUntil(AtomicBoolean ended, Api api) {
    var durations = new ArrayList<Duration>();
    while (!ended.get()) {
      long start = System.nanoTime();
      api.put(Paths.representative(Unique.reference())).json("{}").send().is(201);
      durations.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return durations;
  }
}
