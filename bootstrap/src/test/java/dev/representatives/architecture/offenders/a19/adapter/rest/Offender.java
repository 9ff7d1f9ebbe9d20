package dev.representatives.architecture.offenders.a19.adapter.rest;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;

abstract class Offender {
  @Inject String injected;

  @Value("${value}")
  String value;

  @Property(name = "property")
  String property;
}
