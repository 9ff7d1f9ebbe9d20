package dev.representatives.bench.subject;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.load.Load;
import dev.representatives.bench.load.LoadGenerator;
import dev.representatives.bench.process.Service;
import dev.representatives.bench.results.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** A service that is measured over HTTP. */
public final class HttpSubject implements Subject {
  private final String name;
  private final Service service;
  private final String key;
  private final ScenarioRequests requests;
  private final Map<Scenario, Supplier<byte[]>> suppliers = new EnumMap<>(Scenario.class);

  public HttpSubject(String name, Service service, String key, Data data) {
    this.name = name;
    this.service = service;
    this.key = key;
    this.requests = new ScenarioRequests(data, key);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Load load(Scenario scenario, int connections, Duration duration) throws IOException {
    try (var generator = new LoadGenerator(service.port(), connections)) {
      return generator.run(requests(scenario), duration);
    }
  }

  /** Sends requests at a fixed rate. */
  public Load loadAt(double perSecond, Scenario scenario, int connections, Duration duration)
      throws IOException {
    try (var generator = new LoadGenerator(service.port(), connections)) {
      return generator.runAt(perSecond, requests(scenario), duration);
    }
  }

  /** Continues where the last request of the scenario ended. */
  public Supplier<byte[]> requests(Scenario scenario) {
    return suppliers.computeIfAbsent(scenario, requests::of);
  }

  public String key() {
    return key;
  }

  public Service service() {
    return service;
  }

  @Override
  public long pid() {
    return service.pid();
  }

  @Override
  public void close() {
    service.close();
  }
}
