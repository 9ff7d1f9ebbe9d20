package dev.representatives.domain.validation;

import java.util.Objects;

/**
 * Where in a request a value stands.
 *
 * @param kind in the body, or beside it
 * @param name a JSON Pointer (RFC 6901) for the body, else the name of the parameter
 */
public record Location(Kind kind, String name) {
  /** The two places a value can come from. */
  public enum Kind {
    /** A place in the body; the name is a JSON Pointer. */
    POINTER,
    /** A named parameter beside the body; the name is the parameter's. */
    PARAMETER
  }

  /** The whole body. */
  public static final Location BODY = new Location(Kind.POINTER, "");

  public Location {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** The member of this place that has the given name; escaped as RFC 6901, section 3, asks. */
  public Location member(String member) {
    return new Location(kind, name + "/" + member.replace("~", "~0").replace("/", "~1"));
  }

  /** The member of the body that has the given name. */
  public static Location field(String name) {
    return BODY.member(name);
  }

  /** A path or query parameter. */
  public static Location parameter(String name) {
    return new Location(Kind.PARAMETER, name);
  }
}
