package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.ServiceProcess;
import dev.representatives.harness.telemetry.Metrics;
import dev.representatives.harness.telemetry.PromQl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The dashboard and the alerts use metrics that exist. */
class DashboardIT {
  /** Metrics of Prometheus itself. */
  private static final Set<String> NOT_OURS = Set.of("up");

  @TempDir private static Path directory;

  private static ServiceProcess service;

  @BeforeAll
  static void start() {
    service = ServiceProcess.start(directory, Map.of());
    var api = new Api(service.baseUrl(), Optional.of(service.awaitDemoKey()));
    String reference = new Given(api).representative();
    api.put(Paths.representative(reference)).json(Map.of()).send().is(200);
    api.get(Paths.representative(Unique.reference())).send().is(404);
    var account = Map.of("account_number", "ACCT-001", "name", "Acme");
    api.post("/bulk/accounts").json(List.of(account)).send().is(200);
    api.get("/accounts/ACCT-001/escalation").send().is(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void every_metric_of_the_dashboard_is_there() throws IOException {
    var expressions = dashboard();

    assertThat(expressions).hasSizeGreaterThan(20);
    assertThat(unknown(expressions)).isEmpty();
  }

  @Test
  void every_metric_of_the_alerts_is_there() throws IOException {
    var expressions = rules().stream().map(rule -> (String) rule.get("expr")).toList();

    assertThat(expressions).hasSizeGreaterThan(10);
    assertThat(unknown(expressions)).isEmpty();
  }

  @Test
  void every_label_of_the_alerts_and_the_dashboard_is_there() throws IOException {
    var known =
        Metrics.of(service).samples().stream()
            .flatMap(sample -> sample.labels().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(List.of("job", "instance"));
    var expressions = new ArrayList<>(dashboard());
    rules().forEach(rule -> expressions.add((String) rule.get("expr")));

    assertThat(expressions)
        .allSatisfy(expression -> assertThat(known).containsAll(PromQl.labels(expression)));
  }

  @Test
  void a_wrong_name_would_be_found() {
    assertThat(unknown(List.of("rate(hikaricp_connections_actve[5m]) > 0 and up == 1")))
        .containsExactly("hikaricp_connections_actve");
  }

  @Test
  void every_alert_has_a_severity_a_summary_and_a_link_to_the_runbook() throws IOException {
    assertThat(rules())
        .allSatisfy(
            rule -> {
              var labels = (Map<?, ?>) rule.get("labels");
              var annotations = (Map<?, ?>) rule.get("annotations");
              assertThat(labels.get("severity")).isIn("critical", "warning");
              assertThat((String) annotations.get("summary")).endsWith(".");
              assertThat(annotations.get("runbook"))
                  .isEqualTo(
                      "docs/operations.md#"
                          + ((String) rule.get("alert")).toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void the_dashboard_asks_for_its_data_source_and_has_a_row_for_each_topic() throws IOException {
    var dashboard = Json.parse(read("grafana-dashboard.json"));

    assertThat(dashboard.at("/templating/list/0/type").textValue()).isEqualTo("datasource");
    assertThat(dashboard.findValuesAsText("uid")).containsOnly("representatives", "${datasource}");
    assertThat(texts(dashboard.path("panels"), "row"))
        .containsExactly(
            "Traffic",
            "Errors",
            "Latency by route",
            "Writes and refusals",
            "Bulks and escalations",
            "Connections to the database",
            "Java");
  }

  private static Set<String> unknown(List<String> expressions) {
    var known =
        Metrics.of(service).samples().stream()
            .map(Metrics.Sample::name)
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(NOT_OURS);
    return expressions.stream()
        .flatMap(expression -> PromQl.metrics(expression).stream())
        .filter(name -> !known.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> dashboard() throws IOException {
    var root = Json.parse(read("grafana-dashboard.json"));
    return root.findValuesAsText("expr");
  }

  private static List<String> texts(JsonNode panels, String type) {
    var titles = new ArrayList<String>();
    panels.forEach(
        panel -> {
          if (panel.path("type").textValue().equals(type)) {
            titles.add(panel.path("title").textValue());
          }
        });
    return titles;
  }

  @SuppressWarnings("unchecked") // Rules of Prometheus are maps of maps.
  private static List<Map<String, Object>> rules() throws IOException {
    Map<String, Object> file = new Yaml().load(read("alerts.yaml"));
    var groups = (List<Map<String, Object>>) file.get("groups");
    return groups.stream()
        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
        .toList();
  }

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", "operations", name));
  }
}
