package dev.representatives.architecture.offenders.a02.domain;

import dev.representatives.architecture.offenders.a02.application.UseCase;
import java.net.URI;

final class Offender {
  URI uri;
  UseCase useCase;
}
