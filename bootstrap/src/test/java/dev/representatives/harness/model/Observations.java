package dev.representatives.harness.model;

import java.util.Optional;

/** What the responses have shown of the values that the service chooses. */
public interface Observations {
  /** The text of a time that the model has named; it was in a response before. */
  String time(String name);

  /** The text of a cursor that the model has named; empty if no response has had it. */
  Optional<String> cursor(String name);

  /** The tag of a state; empty if no response has had it. */
  Optional<String> tag(String state);
}
