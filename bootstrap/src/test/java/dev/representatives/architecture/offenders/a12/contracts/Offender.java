package dev.representatives.architecture.offenders.a12.contracts;

import io.micronaut.context.ApplicationContext;

final class Offender {
  ApplicationContext applicationContext;
}
