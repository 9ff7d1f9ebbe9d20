package dev.representatives.harness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.description.ApiDocument;
import dev.representatives.harness.description.DescribedOperation;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the responses have confirmed as stored, by the path of each resource. */
public final class Inventory {
  private static final int CREATED = 201;
  private static final int DELETED = 204;

  private final Set<String> present = new HashSet<>();

  /** Paths that the responses so far confirm to exist. */
  public Set<String> present() {
    return Set.copyOf(present);
  }

  public boolean isPresent(String path) {
    return present.contains(path);
  }

  /** Records a response; returns the paths of what it has confirmed as created or deleted. */
  public List<String> record(DescribedOperation operation, RawRequest request, Answer answer) {
    boolean kept =
        answer.header("X-Dry-Run").isEmpty() && answer.header("Idempotency-Replayed").isEmpty();
    if (!kept || answer.status() >= 300) {
      return List.of();
    }
    return switch (operation.id()) {
      case "createRepresentative",
          "putRepresentative",
          "deleteRepresentative",
          "putAccount",
          "deleteAccount",
          "putDocument",
          "deleteDocument" ->
          changed(path(request), answer.status());
      case "bulkRepresentatives" -> lines(answer, "/representatives/", "reference");
      case "bulkAccounts" -> lines(answer, "/accounts/", "account_number");
      case "bulkDocuments" -> lines(answer, "/documents/", "document_number");
      default -> List.of();
    };
  }

  private List<String> lines(Answer answer, String collection, String name) {
    var summary = answer.at("/" + (answer.json().size() - 1) + "/summary");
    var changes = new ArrayList<String>();
    int deletions = 0;
    for (var line : answer.json()) {
      if (line.path("status").intValue() == DELETED && line.path("changed").booleanValue()) {
        deletions++;
      }
      changes.addAll(line(line, collection, name));
    }
    if (summary.path("deleted").intValue() > deletions) {
      // A minimal response does not name what was deleted, maybe even something that it created.
      present.removeIf(path -> path.startsWith(collection));
      return List.of();
    }
    return changes;
  }

  private List<String> line(JsonNode line, String collection, String name) {
    var key = line.path(name);
    return key.isTextual()
        ? changed(collection + Paths.encoded(key.textValue()), line.path("status").intValue())
        : List.of();
  }

  private List<String> changed(String path, int status) {
    switch (status) {
      case CREATED -> present.add(path);
      case DELETED -> present.remove(path);
      default -> {
        return List.of();
      }
    }
    return List.of(path);
  }

  /** The path below the base path, with its key encoded like those of all other requests. */
  private static String path(RawRequest request) {
    String path =
        ApiDocument.served(request.target().split("\\?", 2)[0]).substring(Paths.BASE_PATH.length());
    int start = path.lastIndexOf('/') + 1;
    String key =
        URLDecoder.decode(path.substring(start).replace("+", "%2B"), StandardCharsets.UTF_8);
    return path.substring(0, start) + Paths.encoded(key);
  }
}
