package dev.representatives.domain.validation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The input for one field: absent, cleared, or a value. A merge patch (RFC 7396) distinguishes the
 * three; a full write treats absent and cleared alike.
 *
 * @param <T> the type of the value
 */
public final class Input<T> {
  private static final Input<?> ABSENT = new Input<>(false, null);
  private static final Input<?> CLEARED = new Input<>(true, null);

  private final boolean mentioned;
  private final T value;

  private Input(boolean mentioned, T value) {
    this.mentioned = mentioned;
    this.value = value;
  }

  /** The request does not mention the field. */
  @SuppressWarnings("unchecked")
  public static <T> Input<T> absent() {
    return (Input<T>) ABSENT;
  }

  /** The request sets the field to null. */
  @SuppressWarnings("unchecked")
  public static <T> Input<T> cleared() {
    return (Input<T>) CLEARED;
  }

  /** The request sets the field to a value. */
  public static <T> Input<T> of(T value) {
    return new Input<>(true, Objects.requireNonNull(value, "value"));
  }

  /** Whether the request sets or clears the field. */
  public boolean isMentioned() {
    return mentioned;
  }

  /** The value, if there is one. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** Maps the value; absent and cleared stay unchanged. */
  public <R> Input<R> map(Function<T, R> change) {
    if (value == null) {
      return mentioned ? cleared() : absent();
    }
    return of(change.apply(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Input<?> that
        && mentioned == that.mentioned
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mentioned, value);
  }

  @Override
  public String toString() {
    return value != null ? "Input[" + value + "]" : mentioned ? "Input.cleared" : "Input.absent";
  }
}
