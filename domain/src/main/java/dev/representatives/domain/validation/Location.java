package dev.representatives.domain.validation;

import java.util.Objects;

/**
 * The location of a value in a request.
 *
 * @param kind a member of the body, or a parameter
 * @param name a JSON Pointer (RFC 6901) in the body, or the name of the parameter
 */
public record Location(Kind kind, String name) {
  /** The two kinds of location. */
  public enum Kind {
    /** A location in the body; the name is a JSON Pointer. */
    POINTER,
    /** A parameter outside the body; the name is that of the parameter. */
    PARAMETER
  }

  /** The whole body. */
  public static final Location BODY = new Location(Kind.POINTER, "");

  public Location {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** The member of this location with the given name, escaped as in RFC 6901, section 3. */
  public Location member(String member) {
    return new Location(kind, name + "/" + member.replace("~", "~0").replace("/", "~1"));
  }

  /** The member of the body with the given name. */
  public static Location field(String name) {
    return BODY.member(name);
  }

  /** A path or query parameter. */
  public static Location parameter(String name) {
    return new Location(Kind.PARAMETER, name);
  }
}
