package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.harness.service.FinishedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code import}, {@code export} and {@code escalate} against the running service. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class ImportCommandScenarios extends Scenarios {
  private static final List<String> RESOURCES =
      List.of("accounts", "documents", "representatives", "links");
  private static final String SUPERVISOR = "supervisor_representative_reference";

  @TempDir private Path directory;

  private String key;
  private Path keyFile;

  @BeforeEach
  void createTenant() throws IOException {
    key = deployment().commandLine().storeKey(Unique.tenant());
    keyFile = Files.writeString(directory.resolve("key"), key + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ndjson"})
  void an_export_imports_as_unchanged_and_into_another_tenant_as_the_same(String format)
      throws IOException {
    givenData();
    var files = new ArrayList<Path>();
    for (var resource : RESOURCES) {
      var file = directory.resolve(resource + "." + format);
      files.add(file);
      assertThat(run("export", resource, file.toString()).exitCode()).isZero();
    }

    for (int i = 0; i < RESOURCES.size(); i++) {
      long lines = entries(format, files.get(i));
      var result = run("import", RESOURCES.get(i), files.get(i).toString());
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out())
          .contains(lines + " lines: 0 created, 0 changed, " + lines + " unchanged, 0 deleted");
      assertThat(result.err()).contains(lines + " of " + lines + " done (100%)");
    }

    createTenant();
    for (int i = 0; i < RESOURCES.size(); i++) {
      long lines = entries(format, files.get(i));
      var result = run("import", RESOURCES.get(i), files.get(i).toString());
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out()).contains(lines + " created");
    }
    var again = run("export", "representatives", "--format", format);
    assertThat(withoutTimes(again.out())).isEqualTo(withoutTimes(Files.readString(files.get(2))));
  }

  @Test
  void refused_lines_are_corrected_and_imported_as_they_are() throws IOException {
    var file =
        write(
            "people.csv",
            "reference;email;" + SUPERVISOR + "\nR-1;nobody;R-2\nR-2;ann@example.com;\n;x;\n");
    var refused = directory.resolve("refused.csv");

    var first = run("import", "representatives", file, "--refused", refused.toString());

    assertThat(first.exitCode()).as(first.err()).isEqualTo(3);
    assertThat(first.out()).contains("3 lines: 1 created", "2 refused");
    assertThat(first.err())
        .contains("Refused: record 1 (R-1): /email: ", "[EMAIL_INVALID]", "[REQUIRED");
    assertThat(refused)
        .content()
        .startsWith("reference;email;" + SUPERVISOR + ";refused_code;refused_reason\r\nR-1;")
        .doesNotContain("ann@example.com");

    // The first cell of a record is never bare when it is empty, or the line could be blank.
    var fixed =
        Files.readString(refused)
            .replace("R-1;nobody", "R-1;jane@example.com")
            .replace("\n\"\";x;", "\nR-3;x@example.com;");
    var second =
        run(
            "import",
            "representatives",
            write("fixed.csv", fixed),
            "--refused",
            refused.toString());

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.out()).contains("2 created");
    assertThat(refused).content().hasLineCount(1);
    assertThat(api().get(Paths.representative("R-1")).send().is(200).text("/" + SUPERVISOR))
        .isEqualTo("R-2");
  }

  @Test
  void a_line_that_is_not_json_is_refused_and_written_with_its_reason() throws IOException {
    var file =
        write("a.ndjson", "{\"account_number\": \"A-1\", \"name\": \"Acme\"}\n\n{\"account\n");
    var refused = directory.resolve("refused.ndjson");

    var result = run("import", "accounts", file, "--refused", refused.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains("Refused: line 3: ", "[MALFORMED_JSON]");
    assertThat(Files.readAllLines(refused)).hasSize(2).last().isEqualTo("{\"account");
    var again = run("import", "accounts", refused.toString());
    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.out()).contains("1 lines: ", "1 refused");
  }

  @Test
  void an_unknown_field_is_a_warning() throws IOException {
    var result =
        run(
            "import",
            "representatives",
            write("r.ndjson", "{\"reference\":\"R-1\",\"nme\":\"x\"}"));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("1 created", "; 1 with warnings.");
    assertThat(result.err()).contains("Warning: line 1 (R-1): /nme: ", "did you mean name");
  }

  @Test
  void a_dry_run_writes_nothing() throws IOException {
    var file = write("accounts.csv", "account_number,name\nA-1,Acme\n");

    var result = run("import", "accounts", file, "--dry-run");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("Dry run, nothing was written. ").contains("1 created");
    api().get(Paths.account("A-1")).send().is(404);
  }

  @Test
  void a_dry_run_of_many_lines_is_as_the_import() throws IOException {
    var text = new StringBuilder("reference," + SUPERVISOR + "\nR-first,R-last\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("R-").append(i).append(",\n");
    }
    text.append("R-last,R-0\nR-wrong,R-none\n");

    var result = run("import", "representatives", write("many.csv", text.toString()), "--dry-run");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertThat(result.out())
        .as(result.err())
        .contains("10,003 lines: 10,002 created", "1 refused.");
    assertThat(result.err()).contains("record 10003 (R-wrong)");
    api().get(Paths.representative("R-0")).send().is(404);
  }

  @Test
  void links_are_removed_within_the_limit_only() throws IOException {
    var given = new Given(api());
    given.representative("R-1", Json.object());
    given.account("A-1");
    given.linkedAccount("R-1", "A-1");
    var file = write("people.csv", "reference,accounts\nR-1,[]\n");

    var guarded = run("import", "representatives", file, "--max-removals", "0");
    assertThat(guarded.exitCode()).isEqualTo(3);
    assertThat(guarded.err()).contains("[TOO_MANY_REMOVALS]");
    assertThat(run("import", "representatives", file, "--max-removals", "1").exitCode()).isZero();
    var wrong = run("import", "links", file, "--max-removals", "1");
    assertThat(wrong.exitCode()).isEqualTo(2);
  }

  @Test
  void an_import_that_cannot_begin_does_nothing() throws IOException {
    var file = write("accounts.csv", "account_number,name\nA-1,Acme\n");
    Files.writeString(keyFile, key.substring(0, key.length() - 1) + "!");
    var wrongKey = run("import", "accounts", file);
    assertThat(wrongKey.exitCode()).isEqualTo(2);
    assertThat(wrongKey.out()).isEmpty();
    assertThat(wrongKey.err())
        .contains("does not accept the key", "keys create")
        .doesNotContain(key.substring(0, key.length() - 1), "\tat ");

    Files.writeString(
        keyFile, deployment().commandLine().createKey(Unique.tenant(), "--scopes", "read"));
    assertThat(run("import", "accounts", file).err()).contains("write", "Use another key");

    for (var arguments :
        List.of(
            List.of("accounts", "nowhere.csv"),
            List.of("accounts", "key"),
            List.of("accounts", file, "--refused", file))) {
      var command = new ArrayList<>(List.of("import"));
      command.addAll(arguments);
      var result = run(command.toArray(String[]::new));
      assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
      assertThat(result.err()).isNotBlank().doesNotContain("\tat ");
    }
    api().get(Paths.account("A-1")).send().is(404);
  }

  @Test
  void an_escalation_is_printed_for_a_person() {
    var given = new Given(api());
    given.representative("R-1", Json.object("name", "Ann Miller", "email", "ann@example.com"));
    given.representative(
        "R-2", Json.object("name", "Jane Smith", "phone", "+1 555 0100", SUPERVISOR, "R-1"));
    given.account("A 1/.");
    given.linkedAccount("R-2", "A 1/.");
    given.api().put(Paths.document("INV-1")).json(Given.documentOf("A 1/.")).send().is(201);

    var ladder = run("escalate", "--document", "INV-1");
    assertThat(ladder.exitCode()).as(ladder.err()).isZero();
    assertThat(ladder.out().lines())
        .containsExactly(
            "A reminder about document INV-1 goes to:",
            "",
            "Level 0",
            "  Jane Smith (R-2), linked to the account",
            "    e-mail  none, so a reminder does not reach this person",
            "    phone   +1 555 0100",
            "",
            "Level 1",
            "  Ann Miller (R-1), supervisor of R-2",
            "    e-mail  ann@example.com");
    var nobody = run("escalate", "--account", "A 1/.", "--levels", "0");
    assertThat(nobody.out()).contains("reaches nobody", "is on level 1.");
    var unknown = run("escalate", "--document", "INV-404");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("INV-404");
    assertThat(unknown.out()).isEmpty();
  }

  private void givenData() {
    var given = new Given(api());
    given.representative(
        "R;1",
        Json.object(
            "name",
            "Zoë \"Z\" O'Neil; Jr.",
            "email",
            "zoe@example.com",
            "phone",
            "+1 555",
            "extra_info",
            "first\nsecond,\tthird",
            "custom_fields",
            Json.object(
                "collections",
                Json.object(
                    "text", "5", "number", 5, "price", 1.5, "flag", true, "word", "true", "quote",
                    "\"x\"", "a.b,c", "007"))));
    given.representative("=R 2", Json.object(SUPERVISOR, "R;1", "language", "de"));
    given.representative("R-3", Json.object());
    given.account("A,1");
    given.account("A-2");
    given.api().put(Paths.document("D\"1")).json(Given.documentOf("A,1")).send().is(201);
    given.linkedAccount("R;1", "A,1");
    given.linkedAccount("=R 2", "A-2");
    given.linkedDocument("R-3", "D\"1");
  }

  private long entries(String format, Path file) throws IOException {
    return format.equals("csv")
        ? csvRecords(Files.readString(file))
        : Files.readString(file).lines().count();
  }

  /** Line breaks of the data are line feeds alone, in contrast to those of the file. */
  private static long csvRecords(String text) {
    return text.split("\r\n", -1).length - 2L;
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "time")
        .replaceAll("_total\":\\d+|,\\d+,\\d+,time", "total")
        .replace("\r", "");
  }

  private FinishedProcess run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--key-file");
    all.add(keyFile.toString());
    all.add("--url");
    all.add(deployment().baseUrl().toString());
    return deployment().commandLine().run(all.toArray(String[]::new));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  /** The API with the key of the tenant of this test. */
  @Override
  Api api() {
    return deployment().withKey(key);
  }
}
