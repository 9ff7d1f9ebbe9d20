package dev.representatives.bench.parts;

import dev.representatives.bench.dataset.Samples;
import dev.representatives.bench.load.BulkClient;
import dev.representatives.bench.load.LoadGenerator;
import dev.representatives.bench.load.Requests;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures how lists of links and GET become slower with the number of links. */
final class Growth {
  private static final int SMALL = 100;
  private static final int MIDDLE = 1_000;
  private static final int LARGE = 100_000;

  private final Setup setup;

  Growth(Setup setup) {
    this.setup = setup;
  }

  void run() throws IOException, SQLException, InterruptedException {
    var database = setup.mySql().create("growth");
    String key = setup.programs().createKey(setup.java(), database);
    try (var service =
        setup
            .programs()
            .product(setup.java(), List.of("-Xmx" + setup.options().heap()), database)) {
      Map<String, byte[]> requests = new LinkedHashMap<>();
      requests.put("small page 1", Requests.get(list(SMALL, 1), key));
      requests.put("large page 1", Requests.get(list(LARGE, 1), key));
      requests.put("large page 500", Requests.get(list(LARGE, LARGE / 200), key));
      requests.put("large page 1000", Requests.get(list(LARGE, LARGE / 100), key));
      requests.put("middle get", Requests.get("representatives/R-" + MIDDLE, key));
      requests.put("large get", Requests.get("representatives/R-" + LARGE, key));
      service.awaitResponse(requests.get("small page 1"));
      fill(new BulkClient(service.port(), key));
      try (var generator = new LoadGenerator(service.port(), 1)) {
        for (byte[] request : requests.values()) {
          generator.run(() -> request, setup.options().warmUp());
        }
        for (int round = 0; round < setup.options().rounds(); round++) {
          for (var request : requests.entrySet()) {
            measure(request.getKey(), request.getValue(), generator);
          }
        }
      }
    }
  }

  private void measure(String name, byte[] request, LoadGenerator generator) throws IOException {
    var load = generator.run(() -> request, setup.options().slice().dividedBy(2));
    if (load.errors() > 0) {
      throw new IOException(name + ": " + load.firstError());
    }
    System.out.printf("growth %-16s %8.2f ms%n", name, load.medianMillis());
    setup.results().add("growth " + name, load.medianMillis());
  }

  private static String list(int links, int page) {
    return "representatives/R-" + links + "/accounts?limit=100&page=" + page;
  }

  private void fill(BulkClient bulk) throws IOException {
    int links = setup.options().links();
    int others = Math.max(0, links - SMALL - MIDDLE - LARGE) / MIDDLE;
    setup
        .results()
        .add(
            "growth links",
            String.format(Locale.ROOT, "%,d", SMALL + MIDDLE + LARGE + others * MIDDLE));
    var samples = Samples.of(1, LARGE, setup.options().seed());
    bulk.send("accounts", samples.accounts().stream());
    bulk.send(
        "representatives",
        Stream.concat(
            Stream.of(
                representative("R-" + SMALL, SMALL, samples),
                representative("R-" + MIDDLE, MIDDLE, samples),
                representative("R-" + LARGE, 0, samples)),
            IntStream.range(0, others)
                .mapToObj(i -> representative("OTHER-" + i, MIDDLE, samples))));
    // One line of a bulk cannot hold so many numbers.
    bulk.send(
        "links",
        IntStream.range(0, LARGE)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "{\"reference\":\"R-%d\",\"account_number\":\"%s\"}",
                        LARGE,
                        samples.account(i))));
  }

  private static String representative(String reference, int links, Samples samples) {
    return String.format(
        Locale.ROOT,
        "{\"reference\":\"%s\",%s,\"accounts\":[%s]}",
        reference,
        samples.fields(0),
        IntStream.range(0, links)
            .mapToObj(i -> '"' + samples.account(i) + '"')
            .collect(Collectors.joining(",")));
  }
}
