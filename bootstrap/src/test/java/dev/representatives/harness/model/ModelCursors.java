package dev.representatives.harness.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cursors of the parts of lists, each with the position that it stands for. */
final class ModelCursors {
  private final List<Given> given = new ArrayList<>();
  private int lists;

  /**
   * A cursor that was in a response.
   *
   * @param list the request, perhaps with the cursor of the part before
   * @param selection what is listed, and in which order
   * @param position that of the entry before the next part
   * @param asOf the name of the time from which the list was read
   */
  record Given(
      String name, ModelRequest list, String selection, List<String> position, String asOf) {}

  ModelCursors copy() {
    var copy = new ModelCursors();
    copy.given.addAll(given);
    copy.lists = lists;
    return copy;
  }

  /** Names the time of the first part of a list. */
  String newTime() {
    lists++;
    return Expected.TIME + "list-" + lists;
  }

  /** Names a new cursor. */
  String give(ModelRequest list, String selection, List<String> position, String asOf) {
    String name = Expected.CURSOR + given.size();
    given.add(new Given(name, list, selection, position, asOf));
    return name;
  }

  /** A cursor of this selection. */
  Optional<Given> find(String text, String selection, Observations seen) {
    return shown(seen).stream()
        .filter(cursor -> seen.cursor(cursor.name()).filter(text::equals).isPresent())
        .filter(cursor -> cursor.selection().equals(selection))
        .findFirst();
  }

  /** Those that a response has shown, the newest first. */
  List<Given> shown(Observations seen) {
    var shown = new ArrayList<Given>();
    for (int i = given.size() - 1; i >= 0; i--) {
      if (seen.cursor(given.get(i).name()).isPresent()) {
        shown.add(given.get(i));
      }
    }
    return shown;
  }
}
