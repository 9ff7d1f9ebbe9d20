package dev.representatives.domain.hierarchy;

import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.Objects;
import java.util.Optional;

/**
 * A representative below another one.
 *
 * @param reference of the report
 * @param name of the report, if it has one
 * @param email of the report, if it has one
 * @param depth the number of levels below the other one; 1 for a direct report
 * @param supervisor the direct supervisor of the report
 */
public record Report(
    RepresentativeReference reference,
    Optional<RepresentativeName> name,
    Optional<EmailAddress> email,
    int depth,
    RepresentativeReference supervisor) {
  public Report {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(supervisor, "supervisor");
  }
}
