package dev.representatives.bench.parts;

import dev.representatives.bench.load.Requests;
import dev.representatives.bench.process.Programs;
import dev.representatives.bench.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Measures the time from the start of a process to its first response, on the embedded database.
 * The database exists, and each peer has a copy of it.
 */
final class StartTimes {
  private static final Pattern KEY = Pattern.compile("rep_[a-z0-9_]{40,}");
  private static final String REFERENCE = "representatives/NONE";

  private final Setup setup;
  private final Path folder;

  StartTimes(Setup setup) throws IOException {
    this.setup = setup;
    this.folder = Files.createDirectories(setup.folder().resolve("start"));
  }

  void run() throws IOException, InterruptedException {
    var programs = setup.programs();
    String key = createDatabase();
    Path cache = folder.resolve("representatives.aot");
    programs.createAotCache(setup.java(), cache);
    byte[] request = Requests.get(REFERENCE, key);
    byte[] peerRequest = Requests.get(REFERENCE, Programs.PEER_KEY);
    Map<String, Start> starts = new LinkedHashMap<>();
    starts.put(
        "product 25",
        new Start(() -> programs.productOnH2(setup.java(), List.of(), folder), request));
    starts.put(
        "product 25 aot",
        new Start(
            () -> programs.productOnH2(setup.java(), List.of("-XX:AOTCache=" + cache), folder),
            request));
    setup
        .java17()
        .ifPresent(
            java ->
                starts.put(
                    "product 17",
                    new Start(() -> programs.productOnH2(java, List.of(), folder), request)));
    starts.put(
        "quarkus 25",
        new Start(
            () -> programs.quarkus(setup.java(), List.of(), "h2", copy("quarkus"), "sa"),
            peerRequest));
    starts.put(
        "spring 25",
        new Start(
            () -> programs.spring(setup.java(), List.of(), copy("spring"), "sa"), peerRequest));
    for (int i = 0; i < setup.options().starts(); i++) {
      for (var start : starts.entrySet()) {
        double seconds = start.getValue().seconds();
        System.out.printf("start %-16s %6.2f s%n", start.getKey(), seconds);
        setup.results().add("start " + start.getKey(), seconds);
      }
    }
  }

  /** Starts the product for the first time, which creates its database and a key. */
  private String createDatabase() throws IOException, InterruptedException {
    try (var service = setup.programs().productOnH2(setup.java(), List.of(), folder)) {
      service.awaitResponse(Requests.get(REFERENCE, "none"));
      while (true) {
        var key = KEY.matcher(service.output());
        if (key.find()) {
          return key.group();
        }
        Thread.sleep(50);
      }
    }
  }

  /** The URL of a copy of the product's database. */
  private String copy(String name) throws IOException {
    Path copy = folder.resolve(name + ".mv.db");
    if (!Files.exists(copy)) {
      Files.copy(folder.resolve("data").resolve("representatives.mv.db"), copy);
    }
    return "jdbc:h2:file:" + folder.resolve(name) + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE";
  }

  private interface Starter {
    Service start() throws IOException;
  }

  private record Start(Starter starter, byte[] request) {
    double seconds() throws IOException, InterruptedException {
      try (var service = starter.start()) {
        double seconds = service.awaitResponse(request).toNanos() / 1e9;
        String response = service.response(request);
        if (!response.startsWith("HTTP/1.1 404")) {
          throw new IOException("not the expected response: " + response);
        }
        return seconds;
      }
    }
  }
}
