package dev.representatives.adapter.persistence.representative;

import static java.util.stream.Collectors.joining;

import dev.representatives.adapter.persistence.link.LinkTotals;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.listing.RepresentativeSelection.Condition;
import dev.representatives.domain.listing.RepresentativeSort;
import dev.representatives.domain.listing.RepresentativeSort.SortKey;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The statement that reads a part of a list of representatives. It first finds the keys of the part
 * in one index, and then reads only these representatives.
 *
 * <p>A part that begins after a position is two ranges of the index: the rest of the entries with
 * the key of the position, and the entries beyond. Databases do not derive these ranges from a
 * comparison of two columns.
 *
 * @param sql the text
 * @param values the values of its parameters
 */
record RepresentativeListStatement(String sql, List<Object> values) {
  /** Beyond every word with the prefix, since no byte of UTF-8 is as great. */
  private static final byte BEYOND = (byte) 0xff;

  /** The position of the representative's columns in a row. */
  private static final int COLUMNS = 3;

  static RepresentativeListStatement of(
      TenantId tenant,
      RepresentativeSelection selection,
      Optional<RepresentativePosition> after,
      int limit) {
    var ranges = ranges(selection, after);
    String direction = selection.sort().descending() ? "DESC" : "ASC";
    String keys =
        ranges.stream()
            .map(
                range ->
                    "(SELECT /*+ INDEX(k {index}) */ {key} AS sort_key, k.reference FROM {table} WHERE k.tenant_id = ?{range}"
                            .replace("{range}", range.sql())
                        + " ORDER BY {order} LIMIT ?)")
            .collect(joining(" UNION ALL "));
    String sql =
        """
        SELECT page.sort_key, r.reference, {columns}, {totals}
        FROM ({keys}) page
          INNER JOIN representatives r ON r.tenant_id = ? AND r.reference = page.reference
          {join}
        ORDER BY page.sort_key {direction}, page.reference {direction} LIMIT ?
        """
            .replace("{totals}", LinkTotals.COLUMNS)
            .replace("{join}", LinkTotals.JOIN)
            .replace("{columns}", RepresentativeColumns.NAMES)
            .replace("{keys}", keys)
            .replace("{key}", key(selection.sort().key()))
            .replace("{table}", table(selection))
            .replace("{index}", index(selection))
            .replace("{order}", order(selection.sort()))
            .replace("{direction}", direction);
    var values = new ArrayList<>();
    for (var range : ranges) {
      values.add(tenant.value());
      values.addAll(range.values());
      values.add(limit);
    }
    values.add(tenant.value());
    values.add(limit);
    return new RepresentativeListStatement(sql, List.copyOf(values));
  }

  static List<ListedRepresentative> read(RepresentativeSort sort, ResultSet rows)
      throws SQLException {
    var list = new ArrayList<ListedRepresentative>();
    while (rows.next()) {
      var reference = new RepresentativeReference(Utf8.text(rows.getBytes("reference")));
      list.add(
          new ListedRepresentative(
              new RepresentativePosition(text(sort.key(), rows), reference),
              RepresentativeColumns.read(reference, rows, COLUMNS),
              rows.getLong("accounts_total"),
              rows.getLong("documents_total")));
    }
    return list;
  }

  private static String key(SortKey key) {
    return switch (key) {
      case REFERENCE -> "X''";
      case NAME -> "k.name_key";
      case UPDATED_AT -> "k.updated_at";
      case WORD -> "k.word";
    };
  }

  /** Without this hint, MySQL sorts a part of the tenant. */
  private static String index(RepresentativeSelection selection) {
    return selection
        .condition()
        .map(condition -> index(condition.filter()))
        .orElseGet(
            () ->
                switch (selection.sort().key()) {
                  case REFERENCE -> "PRIMARY";
                  case NAME -> "representatives_by_name";
                  case UPDATED_AT -> "representatives_by_updated_at";
                  case WORD -> "representative_words_by_word";
                });
  }

  private static String index(RepresentativeFilter filter) {
    return switch (filter) {
      case SUPERVISOR -> "representatives_supervisor";
      case REPRESENTATIVE_TYPE -> "representatives_by_type";
      case DEPARTMENT -> "representatives_by_department";
      case LANGUAGE -> "representatives_by_language";
      case EMAIL -> "representatives_by_email";
      case HAS_EMAIL -> "representatives_by_has_email";
      case UPDATED_SINCE -> "representatives_by_updated_at";
      case Q -> "representative_words_by_word";
    };
  }

  private static String order(RepresentativeSort sort) {
    String reference = sort.descending() ? "k.reference DESC" : "k.reference";
    return sort.key() == SortKey.REFERENCE
        ? reference
        : key(sort.key()) + (sort.descending() ? " DESC, " : ", ") + reference;
  }

  private static String table(RepresentativeSelection selection) {
    return selection.sort().key() == SortKey.WORD ? "representative_words k" : "representatives k";
  }

  private static List<Range> ranges(
      RepresentativeSelection selection, Optional<RepresentativePosition> after) {
    var sort = selection.sort();
    String beyond = sort.descending() ? " < ?" : " > ?";
    var filter = selection.condition().map(RepresentativeListStatement::filter).orElse(Range.ALL);
    if (after.isEmpty()) {
      return List.of(filter);
    }
    byte[] reference = Utf8.bytes(after.get().reference().value());
    if (sort.key() == SortKey.REFERENCE) {
      return List.of(filter.and(" AND k.reference" + beyond, reference));
    }
    Object key = value(sort.key(), after.get().key());
    String column = key(sort.key());
    return List.of(
        filter.and(" AND " + column + " = ? AND k.reference" + beyond, key, reference),
        filter.and(" AND " + column + beyond, key));
  }

  private static String text(SortKey key, ResultSet row) throws SQLException {
    return key == SortKey.UPDATED_AT
        ? Long.toString(row.getLong("sort_key"))
        : Utf8.text(row.getBytes("sort_key"));
  }

  private static Object value(SortKey key, String text) {
    return key == SortKey.UPDATED_AT ? (Object) Long.valueOf(text) : Utf8.bytes(text);
  }

  private static Range filter(Condition condition) {
    String value = condition.value();
    return switch (condition.filter()) {
      case SUPERVISOR -> Range.of(" AND k.supervisor_reference = ?", Utf8.bytes(value));
      case REPRESENTATIVE_TYPE -> text("k.representative_type", value);
      case DEPARTMENT -> text("k.department", value);
      case LANGUAGE -> Range.of(" AND k.language = ?", value);
      case EMAIL -> Range.of(" AND k.email_key = LOWER(?)", value);
      case HAS_EMAIL -> Range.of(" AND k.has_email = ?", Boolean.valueOf(value));
      case UPDATED_SINCE -> Range.of(" AND k.updated_at >= ?", Long.valueOf(value));
      case Q -> words(Utf8.bytes(value));
    };
  }

  /** MySQL ignores spaces at the end when it compares text; their number differs. */
  private static Range text(String column, String value) {
    return Range.of(
        " AND {column} = ? AND CHAR_LENGTH({column}) = CHAR_LENGTH(?)".replace("{column}", column),
        value,
        value);
  }

  /** The first word of each representative that has the prefix. */
  private static Range words(byte[] prefix) {
    byte[] end = Arrays.copyOf(prefix, prefix.length + 1);
    end[prefix.length] = BEYOND;
    return Range.of(
        " AND k.word >= ? AND k.word < ? AND NOT EXISTS (SELECT 1 FROM representative_words s"
            + " WHERE s.tenant_id = k.tenant_id AND s.reference = k.reference AND s.word >= ?"
            + " AND s.word < k.word)",
        prefix,
        end,
        prefix);
  }

  /** A condition, and the values of its parameters. */
  private record Range(String sql, List<Object> values) {
    static final Range ALL = new Range("", List.of());

    static Range of(String sql, Object... values) {
      return new Range(sql, List.of(values));
    }

    Range and(String more, Object... moreValues) {
      var all = new ArrayList<>(values);
      all.addAll(Arrays.asList(moreValues));
      return new Range(sql + more, List.copyOf(all));
    }
  }
}
