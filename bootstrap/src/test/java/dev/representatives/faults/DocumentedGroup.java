package dev.representatives.faults;

import dev.representatives.adapter.persistence.server.GroupSteps;
import dev.representatives.adapter.persistence.server.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The settings and statements of the chapter on Group Replication in docs/operations.md. */
final class DocumentedGroup {
  private static final Path DOCUMENT = Path.of("..", "docs", "operations.md");
  private static final Pattern CHAPTER =
      Pattern.compile("### Group Replication\n(.*?)\n## ", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final String URL_SETTING = "DATASOURCES_DEFAULT_URL=";
  private static final String PASSWORD = "secret";

  /** Each server has values of its own, by its addresses. */
  private static final Set<String> OF_THE_SERVER =
      Set.of("server_id", "group_replication_local_address", "group_replication_group_seeds");

  private DocumentedGroup() {}

  /** How the servers become a group. */
  static GroupSteps steps() {
    var sql = blocks("sql");
    if (sql.size() != 4) {
      throw new IllegalStateException("other statements than expected: " + sql);
    }
    return new GroupSteps(
        options(), statements(sql, 0), statements(sql, 1), statements(sql, 2), statements(sql, 3));
  }

  /** The URL, with the addresses of these servers. */
  static String url(List<LocalServer> servers) {
    String url = blocks("sh").get(0).strip().substring(URL_SETTING.length());
    for (int i = 0; i < servers.size(); i++) {
      url = url.replace("db" + (i + 1) + ":3306", servers.get(i).address());
    }
    return url;
  }

  private static List<String> options() {
    return blocks("ini")
        .get(0)
        .lines()
        .filter(line -> line.contains("="))
        .filter(line -> !OF_THE_SERVER.contains(line.replaceFirst("=.*", "")))
        .toList();
  }

  private static List<String> statements(List<String> blocks, int index) {
    return Arrays.stream(blocks.get(index).replace("'...'", "'" + PASSWORD + "'").split(";\n"))
        .toList();
  }

  private static List<String> blocks(String language) {
    return BLOCK
        .matcher(chapter())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map((MatchResult block) -> block.group(2))
        .toList();
  }

  private static String chapter() {
    try {
      return CHAPTER
          .matcher(Files.readString(DOCUMENT))
          .results()
          .map(chapter -> chapter.group(1))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
