package dev.representatives.architecture.offenders.a10.contracts;

import dev.representatives.architecture.offenders.a10.adapter.rest.Json;
import dev.representatives.architecture.offenders.a10.application.UseCase;

final class Offender {
  Json json;
  UseCase useCase;
}
