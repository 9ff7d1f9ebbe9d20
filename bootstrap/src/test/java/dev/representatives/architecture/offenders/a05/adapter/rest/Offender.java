package dev.representatives.architecture.offenders.a05.adapter.rest;

import dev.representatives.architecture.offenders.a05.adapter.persistence.Rows;

final class Offender {
  Rows rows;
}
