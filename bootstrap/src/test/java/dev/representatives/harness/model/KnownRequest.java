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
    return withTags(withTimes(withPrecondition(request)));
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
