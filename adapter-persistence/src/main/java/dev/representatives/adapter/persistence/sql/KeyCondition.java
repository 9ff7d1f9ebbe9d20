package dev.representatives.adapter.persistence.sql;

import static java.util.stream.Collectors.joining;

import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The condition that a row has one of many keys of a tenant. No form is served by an index of every
 * database.
 */
public enum KeyCondition {
  /** For MySQL and MariaDB; H2 would compare all rows of the tenant with all keys. */
  COLUMNS(1_000) {
    @Override
    public String sql(int keys, String tenant, String... columns) {
      String first = tenant + " = ? AND " + columns[0] + " IN (" + parameters(keys) + ")";
      if (columns.length == 1) {
        return first;
      }
      // Without the list of the first column, MySQL uses no index for the alternatives.
      String key = Arrays.stream(columns).map(column -> column + " = ?").collect(joining(" AND "));
      return first
          + " AND ("
          + String.join(" OR ", Collections.nCopies(keys, "(" + key + ")"))
          + ")";
    }

    @Override
    public String delete(int keys, String table, String tenant, String... columns) {
      return "DELETE FROM " + table + " WHERE " + sql(keys, tenant, columns);
    }

    @Override
    public List<Object> values(TenantId tenant, List<byte[][]> keys) {
      var values = new ArrayList<Object>();
      values.add(tenant.value());
      keys.forEach(key -> values.add(key[0]));
      keys.stream().filter(key -> key.length > 1).flatMap(Stream::of).forEach(values::add);
      return values;
    }
  },

  /** For H2, which compares each row found with all keys; MariaDB would use no index. */
  ROWS(100) {
    @Override
    public String sql(int keys, String tenant, String... columns) {
      String row = "(" + parameters(1 + columns.length) + ")";
      return "("
          + tenant
          + ", "
          + String.join(", ", columns)
          + ") IN ("
          + String.join(", ", Collections.nCopies(keys, row))
          + ")";
    }

    /** In a DELETE, H2 uses the condition only to find all rows of the tenant. */
    @Override
    public String delete(int keys, String table, String tenant, String... columns) {
      var names = Stream.concat(Stream.of(tenant), Stream.of(columns)).toList();
      var row =
          Stream.concat(Stream.of("INT"), Stream.of(columns).map(column -> "VARBINARY"))
              .map(type -> "CAST(? AS " + type + ")")
              .collect(joining(", ", "(", ")"));
      return "MERGE INTO "
          + table
          + " USING (VALUES "
          + String.join(", ", Collections.nCopies(keys, row))
          + ") AS removed ("
          + String.join(", ", names)
          + ") ON ("
          + names.stream()
              .map(name -> table + "." + name + " = removed." + name)
              .collect(joining(" AND "))
          + ") WHEN MATCHED THEN DELETE";
    }

    @Override
    public List<Object> values(TenantId tenant, List<byte[][]> keys) {
      var values = new ArrayList<Object>();
      for (var key : keys) {
        values.add(tenant.value());
        values.addAll(Arrays.asList(key));
      }
      return values;
    }
  };

  private final int perStatement;

  KeyCondition(int perStatement) {
    this.perStatement = perStatement;
  }

  /** The largest number of keys in a statement. */
  public int perStatement() {
    return perStatement;
  }

  /** The condition for the database with this name. */
  public static KeyCondition on(String database) {
    return database.equals("H2") ? ROWS : COLUMNS;
  }

  /**
   * The condition, with parameters.
   *
   * @param tenant the column of the tenant
   * @param columns the columns of the key
   */
  public abstract String sql(int keys, String tenant, String... columns);

  /**
   * The statement that deletes the rows with one of the keys, with the parameters of the condition.
   */
  public abstract String delete(int keys, String table, String tenant, String... columns);

  /** The values of the parameters. */
  public abstract List<Object> values(TenantId tenant, List<byte[][]> keys);

  /** The values of the parameters, for keys of one column. */
  public List<Object> valuesOf(TenantId tenant, List<String> keys) {
    return values(tenant, keys.stream().map(key -> new byte[][] {Utf8.bytes(key)}).toList());
  }

  private static String parameters(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
