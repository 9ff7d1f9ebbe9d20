package dev.representatives.architecture.offenders.a05.adapter.persistence;

import dev.representatives.architecture.offenders.a05.adapter.rest.Json;

final class Offender {
  Json json;
}
