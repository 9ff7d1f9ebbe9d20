package dev.representatives.architecture.offenders.a14.adapter.rest;

import io.micronaut.data.model.Pageable;

final class Offender {
  Pageable pageable;
}
