package dev.representatives.architecture.offenders.a13.adapter.persistence;

import io.micronaut.http.HttpStatus;

final class Offender {
  HttpStatus httpStatus;
}
