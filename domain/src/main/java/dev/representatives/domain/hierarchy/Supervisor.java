package dev.representatives.domain.hierarchy;

import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.Objects;
import java.util.Optional;

/**
 * A direct or indirect supervisor of a representative.
 *
 * @param reference of the supervisor
 * @param name of the supervisor, if it has one
 * @param email of the supervisor, if it has one
 */
public record Supervisor(
    RepresentativeReference reference,
    Optional<RepresentativeName> name,
    Optional<EmailAddress> email) {
  public Supervisor {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
  }
}
