package dev.representatives.architecture;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The floors that docs/architecture.md shows of a module, with the rooms on each. */
final class Floors {
  private static final Pattern FLOOR = Pattern.compile("^ *(\\d+) +(\\S.*)$", Pattern.MULTILINE);

  private final Map<String, Integer> floorOfRoom;

  private Floors(Map<String, Integer> floorOfRoom) {
    this.floorOfRoom = floorOfRoom;
  }

  /** The first picture below a heading. */
  static Floors below(String heading, String document) {
    var picture =
        Pattern.compile(
                "^#+ " + Pattern.quote(heading) + "$.*?^```$(.*?)^```$",
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(document);
    if (!picture.find()) {
      throw new IllegalArgumentException("no picture below " + heading);
    }
    return new Floors(
        FLOOR
            .matcher(picture.group(1))
            .results()
            .flatMap(
                line ->
                    Arrays.stream(line.group(2).strip().split(" +"))
                        .map(room -> Map.entry(room, Integer.valueOf(line.group(1)))))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Set<String> rooms() {
    return new TreeSet<>(floorOfRoom.keySet());
  }

  /** Whether a room may depend on another one: itself, or a room on a lower floor. */
  boolean mayDepend(String room, String other) {
    return room.equals(other) || floorOfRoom.get(other) < floorOfRoom.get(room);
  }
}
