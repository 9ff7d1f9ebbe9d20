package dev.representatives.bootstrap.command;

import static java.util.stream.Collectors.joining;

import dev.representatives.bootstrap.client.Json;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An escalation as text for a person: whom a reminder goes to, level by level. */
final class Ladder {
  private final String subject;
  private final JsonNode escalation;

  /**
   * Creates it from the response of the service.
   *
   * @param subject the document or account, for people
   */
  Ladder(String subject, JsonNode escalation) {
    this.subject = subject;
    this.escalation = escalation;
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(outcome());
    int level = -1;
    for (var recipient : recipients()) {
      int itsLevel = number(recipient, "level");
      if (itsLevel != level) {
        level = itsLevel;
        lines.add("");
        lines.add("Level " + level);
      }
      lines.addAll(person(recipient));
    }
    int total = number(escalation, "recipients_total");
    if (total > recipients().size()) {
      lines.add("");
      int more = total - recipients().size();
      lines.add(more == 1 ? "1 more is not shown." : more + " more are not shown.");
    }
    return lines;
  }

  private String outcome() {
    if (Json.member(escalation, "reached").filter(JsonNode::getBooleanValue).isPresent()) {
      return "A reminder about %s goes to:".formatted(subject);
    }
    if (Json.text(escalation, "reason").filter("NO_REPRESENTATIVE"::equals).isPresent()) {
      return "A reminder about %s reaches nobody: no representative is linked to it%s."
          .formatted(subject, subject.startsWith("document") ? " or to its account" : "");
    }
    return "A reminder about %s reaches nobody: none of these people has an e-mail address.%s"
        .formatted(
            subject,
            Json.member(escalation, "next_reachable_level")
                .map(next -> " The first who has one is on level " + next.getIntValue() + ".")
                .orElse(" Nobody above them has one, either."));
  }

  private static Stream<String> of(JsonNode recipient) {
    return Json.member(recipient, "of").stream()
        .flatMap(list -> StreamSupport.stream(list.values().spliterator(), false))
        .map(JsonNode::getStringValue);
  }

  private static String via(JsonNode recipient) {
    return switch (Json.text(recipient, "via").orElse("")) {
      case "document" -> "linked to the document";
      case "account" -> "linked to the account";
      default -> "supervisor of " + of(recipient).collect(joining(", "));
    };
  }

  private static List<String> person(JsonNode recipient) {
    var lines = new ArrayList<String>();
    String reference = Json.text(recipient, "reference").orElse("");
    lines.add(
        "  %s, %s"
            .formatted(
                Json.text(recipient, "name")
                    .map(name -> name + " (" + reference + ")")
                    .orElse(reference),
                via(recipient)));
    lines.add(
        "    e-mail  "
            + Json.text(recipient, "email")
                .orElse("none, so a reminder does not reach this person"));
    for (var phone : List.of("phone", "mobile_phone", "fax")) {
      Json.text(recipient, phone)
          .ifPresent(
              number -> lines.add("    %-7s %s".formatted(phone.replace("_phone", ""), number)));
    }
    return lines;
  }

  private List<JsonNode> recipients() {
    return Json.member(escalation, "recipients").stream()
        .flatMap(list -> StreamSupport.stream(list.values().spliterator(), false))
        .toList();
  }

  private static int number(JsonNode object, String name) {
    return Json.member(object, name).map(JsonNode::getIntValue).orElse(0);
  }
}
