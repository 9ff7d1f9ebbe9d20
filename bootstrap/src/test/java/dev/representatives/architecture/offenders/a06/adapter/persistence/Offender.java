package dev.representatives.architecture.offenders.a06.adapter.persistence;

import dev.representatives.architecture.offenders.a06.application.UseCase;

final class Offender {
  UseCase useCase;
}
