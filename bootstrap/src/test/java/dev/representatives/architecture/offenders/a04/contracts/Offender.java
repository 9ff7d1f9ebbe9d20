package dev.representatives.architecture.offenders.a04.contracts;

import dev.representatives.architecture.offenders.a04.application.UseCase;
import org.slf4j.Logger;

final class Offender {
  Logger logger;
  UseCase useCase;
}
