package dev.representatives.bench.parts;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.dataset.Group;
import dev.representatives.bench.load.Requests;
import dev.representatives.bench.process.MySql;
import dev.representatives.bench.process.ProcessStat;
import dev.representatives.bench.process.Programs;
import dev.representatives.bench.process.Service;
import dev.representatives.bench.results.Names;
import dev.representatives.bench.results.Scenario;
import dev.representatives.bench.results.Slice;
import dev.representatives.bench.subject.HttpSubject;
import dev.representatives.bench.subject.JdbcLoop;
import dev.representatives.bench.subject.Subject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures the scenarios of single requests on all subjects, interleaved. */
final class HttpScenarios {
  private static final Duration LEAD_IN = Duration.ofSeconds(1);

  private final Setup setup;
  private final List<Scenario> scenarios;
  private final Data data;

  HttpScenarios(Setup setup, List<Scenario> scenarios) {
    this.setup = setup;
    this.scenarios = scenarios;
    this.data = new Data(setup.options().representatives(), setup.options().seed());
  }

  void run() throws IOException, SQLException, InterruptedException {
    List<Subject> subjects = new ArrayList<>();
    try {
      start(subjects);
      warmUp(subjects);
      for (int round = 1; round <= setup.options().rounds(); round++) {
        for (var scenario : scenarios) {
          measure(scenario, round, subjects);
        }
        Collections.reverse(subjects);
      }
      if (scenarios.contains(Scenario.GET)) {
        halfLoad(subjects);
      }
      for (var subject : subjects) {
        setup
            .results()
            .add("resident " + subject.name(), ProcessStat.residentMebibytes(subject.pid()));
      }
    } finally {
      subjects.forEach(Subject::close);
    }
  }

  private void start(List<Subject> subjects)
      throws IOException, SQLException, InterruptedException {
    var programs = setup.programs();
    var java = setup.java();
    List<String> jvm = List.of("-Xmx" + setup.options().heap());

    var product = LoadedProduct.start(setup, "product", setup.options().heap(), data);
    subjects.add(product.subject());
    var database = product.database();
    var ofSpring = copyOf(database, "spring");
    add(
        subjects,
        Names.SPRING,
        programs.spring(java, jvm, ofSpring.url(), "root"),
        Programs.PEER_KEY);
    var ofQuarkus = copyOf(database, "quarkus");
    add(
        subjects,
        Names.QUARKUS,
        programs.quarkus(java, jvm, "mysql", ofQuarkus.url(), "root"),
        Programs.PEER_KEY);
    subjects.add(new JdbcLoop(copyOf(database, "jdbc"), data));
    for (var subject : subjects) {
      if (subject instanceof HttpSubject http) {
        check(http);
      }
    }
  }

  private void add(List<Subject> subjects, String name, Service service, String key) {
    subjects.add(new HttpSubject(name, service, key, data));
  }

  private MySql.Database copyOf(MySql.Database product, String name)
      throws IOException, SQLException, InterruptedException {
    var database = setup.mySql().create(name);
    setup.programs().createKey(setup.java(), database);
    Data.copy(product, database);
    return database;
  }

  private static byte[] probe(String key) {
    return Requests.get("representatives/" + Group.READ.reference(0), key);
  }

  /** Each service must return the same representative. */
  private void check(HttpSubject subject) throws IOException, InterruptedException {
    byte[] probe = probe(subject.key());
    subject.service().awaitResponse(probe);
    String response = subject.service().response(probe);
    List<String> expected = new ArrayList<>(List.of(" 200", "@example.com\"", "\"region\":"));
    for (int i = 0; i < Data.LINKS; i++) {
      expected.add('"' + data.linkedAccount(0, i) + '"');
      expected.add('"' + data.linkedDocument(0, i) + '"');
    }
    for (String text : expected) {
      if (!response.contains(text)) {
        throw new IOException(subject.name() + " lacks " + text + " in " + response);
      }
    }
  }

  private void warmUp(List<Subject> subjects)
      throws IOException, SQLException, InterruptedException {
    for (var scenario : scenarios) {
      for (var subject : subjects) {
        System.out.println("warm-up: " + scenario.id() + " " + subject.name());
        subject.load(scenario, setup.options().connections(), setup.options().warmUp());
      }
    }
  }

  private void measure(Scenario scenario, int round, List<Subject> subjects)
      throws IOException, SQLException, InterruptedException {
    int connections = setup.options().connections();
    for (var subject : subjects) {
      subject.load(scenario, connections, LEAD_IN);
      var serviceBefore = ProcessStat.cpu(subject.pid());
      var databaseBefore = setup.mySql().cpu();
      var load = subject.load(scenario, connections, setup.options().slice());
      var slice =
          Slice.of(
              scenario,
              subject.name(),
              round,
              load,
              ProcessStat.cpu(subject.pid()).minus(serviceBefore),
              setup.mySql().cpu().minus(databaseBefore));
      System.out.println(slice);
      setup.results().add(slice);
    }
  }

  /** Sends half as many requests as the product can serve. */
  private void halfLoad(List<Subject> subjects) throws IOException {
    double peak = setup.results().medianPerSecond(Scenario.GET, Names.PRODUCT);
    for (var subject : subjects) {
      if (subject.name().equals(Names.PRODUCT) && subject instanceof HttpSubject product) {
        for (int round = 0; round < setup.options().rounds(); round++) {
          var load =
              product.loadAt(
                  peak / 2, Scenario.GET, setup.options().connections(), setup.options().slice());
          setup.results().add("half rate", load.perSecond());
          setup.results().add("half median", load.medianMillis());
          setup.results().add("half p99", load.rareMillis());
        }
      }
    }
  }
}
