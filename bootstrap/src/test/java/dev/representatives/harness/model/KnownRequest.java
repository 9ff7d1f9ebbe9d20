package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.List;
import java.util.Optional;

/** Makes a request one that a client can send: with tags and times that it has seen. */
public final class KnownRequest {
  /** Precedes the reference of a representative whose time is meant. */
  static final String TIME_OF = "@";

  /** Stands for the current tag of the representative of a line. */
  static final String CURRENT_TAG = "@";

  /** Precedes a number that chooses the list whose next part is meant. */
  static final String NEXT_PART_OF = "@";

  /** Precedes a number that chooses the cursor of any list. */
  static final String CURSOR_OF = "@of-";

  /** Precedes a number that chooses the list of another tenant whose next part is meant. */
  static final String NEXT_PART_OF_STRANGER = "@stranger-";

  static final String IF_MATCH = "if_match";

  private static final List<String> TIMES = List.of("updated_since", "since");

  private final ApiModel model;
  private final Observations seen;

  public KnownRequest(ApiModel model, Observations seen) {
    this.model = model;
    this.seen = seen;
  }

  /** The request with what is known in place of what it asks for; else without it. */
  public ModelRequest of(ModelRequest request) {
    return withTags(withTimes(withPrecondition(withCursor(request))));
  }

  /** The same with a cursor that only another tenant was given, if that is asked for. */
  public ModelRequest of(ModelRequest request, KnownRequest stranger) {
    String value = request.parameter(ModelParameters.CURSOR).orElse("");
    return of(
        value.startsWith(NEXT_PART_OF_STRANGER)
            ? stranger.withCursor(
                request.with(
                    ModelParameters.CURSOR,
                    NEXT_PART_OF + value.substring(NEXT_PART_OF_STRANGER.length())))
            : request);
  }

  private ModelRequest withCursor(ModelRequest request) {
    String value = request.parameter(ModelParameters.CURSOR).orElse("");
    if (!value.startsWith(NEXT_PART_OF)) {
      return request;
    }
    boolean isOfAny = value.startsWith(CURSOR_OF);
    var cursors = model.cursors();
    if (cursors.isEmpty() || value.startsWith(NEXT_PART_OF_STRANGER)) {
      return request.without(ModelParameters.CURSOR);
    }
    int number =
        Integer.parseInt(value.substring(isOfAny ? CURSOR_OF.length() : NEXT_PART_OF.length()));
    var chosen = cursors.get(number % cursors.size());
    String text = seen.cursor(chosen.name()).orElseThrow();
    return isOfAny
        ? request.with(ModelParameters.CURSOR, text)
        : chosen
            .list()
            .with(ModelParameters.CURSOR, text)
            .with(ModelParameters.LIMIT, request.parameter(ModelParameters.LIMIT).orElse("1"))
            .with(request.precondition())
            .withMethod(request.method());
  }

  /** The tag that a precondition of the request names. */
  public String tag(ModelRequest request) {
    return knownTag(request).orElseThrow();
  }

  /** The request, whose tag was seen before; that may be no more the tag of the current state. */
  ModelRequest since(String tag, ModelRequest request) {
    if (!request.precondition().needsTag() || knownTag(request).filter(tag::equals).isPresent()) {
      return request;
    }
    return request.with(
        request.precondition() == Precondition.CURRENT
            ? Precondition.OTHER
            : Precondition.NOT_OTHER);
  }

  private Optional<String> knownTag(ModelRequest request) {
    return model.state(request).flatMap(seen::tag);
  }

  private ModelRequest withPrecondition(ModelRequest request) {
    return request.precondition().needsTag() && knownTag(request).isEmpty()
        ? request.with(Precondition.NONE)
        : request;
  }

  private ModelRequest withTimes(ModelRequest request) {
    var known = request;
    for (var name : TIMES) {
      String value = request.parameter(name).orElse("");
      if (value.startsWith(TIME_OF)) {
        var time = time(name, value.substring(TIME_OF.length()));
        known = time.isPresent() ? known.with(name, time.get()) : known.without(name);
      }
    }
    return known;
  }

  private Optional<String> time(String parameter, String reference) {
    return (parameter.equals("since") ? model.deletedAt(reference) : model.updatedAt(reference))
        .map(seen::time);
  }

  private ModelRequest withTags(ModelRequest request) {
    if (!request.segments().get(0).equals("bulk")) {
      return request;
    }
    if (request.isLines()) {
      return request.withLines(
          request.body().orElseThrow().lines().map(line -> tagged(request, line)).toList());
    }
    var lines = request.json();
    lines.forEach(line -> tag(request, line));
    return request.withBody(lines);
  }

  private String tagged(ModelRequest request, String line) {
    if (!line.contains(IF_MATCH)) {
      return line;
    }
    var json = Json.parse(line);
    tag(request, json);
    return json.toString();
  }

  private void tag(ModelRequest request, JsonNode line) {
    if (CURRENT_TAG.equals(line.path(IF_MATCH).textValue())) {
      var known = knownTag(ModelBulk.resourceOf(request, line));
      var object = (ObjectNode) line;
      known.ifPresentOrElse(tag -> object.put(IF_MATCH, tag), () -> object.remove(IF_MATCH));
    }
  }
}
