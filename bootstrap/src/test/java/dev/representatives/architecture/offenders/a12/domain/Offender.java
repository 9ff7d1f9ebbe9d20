package dev.representatives.architecture.offenders.a12.domain;

import io.micronaut.context.ApplicationContext;

final class Offender {
  ApplicationContext applicationContext;
}
