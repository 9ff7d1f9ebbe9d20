package dev.representatives.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The keys in the migrations for MySQL begin with the tenant, as docs/scaling.md states. */
class TenantFirstTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/mysql");
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\(");
  private static final Pattern KEY =
      Pattern.compile("(?:PRIMARY KEY|KEY \\w+|UNIQUE|INDEX \\w+ ON \\w+) \\(([^)]*)\\)");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("FOREIGN KEY \\(([^)]*)\\)\\s+REFERENCES (\\w+) \\(([^)]*)\\)");

  /** A tenant is known by its name, and a key by its id. */
  private static final List<String> WITHOUT_TENANT =
      List.of("tenants (id)", "tenants (name)", "api_keys (id)");

  @Test
  void every_key_and_index_begins_with_the_tenant_but_those_by_which_a_tenant_is_found()
      throws IOException {
    var others = new ArrayList<String>();
    int count = 0;
    for (var sql : migrations()) {
      var table = TABLE.matcher(sql);
      String name = table.find() ? table.group(1) : "";
      for (var key : KEY.matcher(FOREIGN_KEY.matcher(sql).replaceAll("")).results().toList()) {
        count++;
        if (!key.group(1).startsWith("tenant_id")) {
          others.add(name + " (" + key.group(1) + ")");
        }
      }
    }

    assertThat(others).containsExactlyInAnyOrderElementsOf(WITHOUT_TENANT);
    assertThat(count).isGreaterThan(WITHOUT_TENANT.size());
  }

  @Test
  void every_foreign_key_stays_inside_a_tenant() throws IOException {
    var keys = migrations().stream().flatMap(sql -> FOREIGN_KEY.matcher(sql).results()).toList();

    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(
            key -> {
              assertThat(key.group(1)).startsWith("tenant_id");
              assertThat(key.group(3))
                  .startsWith(key.group(2).equals("tenants") ? "id" : "tenant_id");
            });
  }

  private static List<String> migrations() throws IOException {
    var texts = new ArrayList<String>();
    try (var files = Files.list(MIGRATIONS)) {
      for (var file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
