package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The servers that a URL names. If there are several, one of them accepts writes: after a failover,
 * another one does. The driver itself would stay at the first server that responds.
 */
final class ServerGroup {
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(jdbc:mysql://)([\\w.-]+(?::\\d+)?(?:,[\\w.-]+(?::\\d+)?)+)(/.*)?", Pattern.DOTALL);

  private final List<String> urls;
  private final Runnable onFailover;
  private int next;
  private int writable;
  private boolean wasWritable;

  private ServerGroup(List<String> urls, Runnable onFailover) {
    this.urls = List.copyOf(urls);
    this.onFailover = onFailover;
  }

  static ServerGroup of(String url) {
    return of(url, () -> {});
  }

  /**
   * @param onFailover is called when another server accepts writes than before
   */
  static ServerGroup of(String url, Runnable onFailover) {
    var several = SEVERAL.matcher(url);
    if (!several.matches()) {
      return new ServerGroup(List.of(url), onFailover);
    }
    String rest = several.group(3) == null ? "" : several.group(3);
    return new ServerGroup(
        Arrays.stream(several.group(2).split(","))
            .map(server -> several.group(1) + server + rest)
            .toList(),
        onFailover);
  }

  boolean isSeveral() {
    return urls.size() > 1;
  }

  /**
   * Opens a connection to the first server for which that succeeds, beginning with the one of the
   * last time.
   *
   * @param opening fails for a server that does not accept writes
   */
  Connection connect(Opening opening) throws SQLException {
    int first = first();
    SQLException failure = null;
    for (int i = 0; i < urls.size(); i++) {
      int server = (first + i) % urls.size();
      try {
        var connection = opening.open(urls.get(server));
        accepted(server);
        return connection;
      } catch (SQLException e) {
        failure = moreImportant(failure, e);
      }
    }
    failed(first);
    throw failure;
  }

  private synchronized int first() {
    return next;
  }

  private void accepted(int server) {
    if (isAnother(server)) {
      onFailover.run();
    }
  }

  private synchronized boolean isAnother(int server) {
    boolean another = wasWritable && server != writable;
    wasWritable = true;
    writable = server;
    next = server;
    return another;
  }

  /** Begins elsewhere next time: a frozen server would delay each attempt. */
  private synchronized void failed(int first) {
    next = (first + 1) % urls.size();
  }

  /** An error that waiting does not fix, if there is one. */
  private static SQLException moreImportant(SQLException one, SQLException other) {
    return one == null
            || (SqlExceptionTranslator.isUnavailable(one)
                && !SqlExceptionTranslator.isUnavailable(other))
        ? other
        : one;
  }

  /** Opens a connection to one server. */
  @FunctionalInterface
  interface Opening {
    Connection open(String url) throws SQLException;
  }
}
