package dev.representatives.harness.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All data of a tenant in maps. */
final class ModelTenant {
  static final Comparator<String> CODE_POINTS =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  final NavigableMap<String, String> accounts = new TreeMap<>(CODE_POINTS);
  final NavigableMap<String, ObjectNode> documents = new TreeMap<>(CODE_POINTS);
  final NavigableMap<String, ModelRepresentative> representatives = new TreeMap<>(CODE_POINTS);

  /** By the reference of the representative, then by the number; the value is the time. */
  final NavigableMap<String, NavigableMap<String, String>> accountLinks =
      new TreeMap<>(CODE_POINTS);

  final NavigableMap<String, NavigableMap<String, String>> documentLinks =
      new TreeMap<>(CODE_POINTS);

  final NavigableMap<String, String> deletions = new TreeMap<>(CODE_POINTS);

  /** The request with an idempotency key and what was answered to it, by method, target and key. */
  final Map<String, Kept> kept = new TreeMap<>();

  /** An answer for the repetitions of a request. */
  record Kept(String body, Expected answer) {}

  ModelTenant copy() {
    var copy = new ModelTenant();
    copy.kept.putAll(kept);
    copy.accounts.putAll(accounts);
    documents.forEach((number, document) -> copy.documents.put(number, document.deepCopy()));
    copy.representatives.putAll(representatives);
    accountLinks.forEach((key, links) -> copy.links(copy.accountLinks, key).putAll(links));
    documentLinks.forEach((key, links) -> copy.links(copy.documentLinks, key).putAll(links));
    copy.deletions.putAll(deletions);
    return copy;
  }

  NavigableMap<String, NavigableMap<String, String>> linksTo(Receivable receivable) {
    return receivable == Receivable.ACCOUNT ? accountLinks : documentLinks;
  }

  NavigableMap<String, String> links(Receivable receivable, String reference) {
    return links(linksTo(receivable), reference);
  }

  private NavigableMap<String, String> links(
      NavigableMap<String, NavigableMap<String, String>> all, String reference) {
    return all.computeIfAbsent(reference, key -> new TreeMap<>(CODE_POINTS));
  }

  boolean has(Receivable receivable, String number) {
    return receivable == Receivable.ACCOUNT
        ? accounts.containsKey(number)
        : documents.containsKey(number);
  }

  /** The representatives that are linked to it. */
  List<String> linkedTo(Receivable receivable, String number) {
    return representatives.keySet().stream()
        .filter(reference -> links(receivable, reference).containsKey(number))
        .toList();
  }

  List<String> reportsOf(String reference) {
    return representatives.keySet().stream()
        .filter(key -> reference.equals(representatives.get(key).supervisor()))
        .toList();
  }

  /** The supervisors of a representative, nearest first. */
  List<String> supervisorsOf(String reference) {
    var chain = new ArrayList<String>();
    String next = representatives.get(reference).supervisor();
    while (next != null) {
      chain.add(next);
      next = representatives.get(next).supervisor();
    }
    return chain;
  }

  ObjectNode account(String number) {
    return Json.newObject().put("account_number", number).put("name", accounts.get(number));
  }

  ObjectNode representative(String reference) {
    var representative = representatives.get(reference);
    var shown = representative.shown(reference);
    for (var receivable : Receivable.values()) {
      var numbers = links(receivable, reference).keySet();
      var array = shown.putArray(receivable.plural());
      numbers.forEach(array::add);
      shown.put(receivable.plural() + "_total", numbers.size());
    }
    return shown
        .put("created_at", representative.createdAt())
        .put("updated_at", representative.updatedAt());
  }

  /** Equal texts are equal states; a representative without links may have an empty map of them. */
  @Override
  public String toString() {
    return List.of(accounts, documents, representatives, new ModelLists(this).links()).toString();
  }
}
