package dev.representatives.architecture.offenders.a31.adapter.rest;

import io.micronaut.scheduling.annotation.Scheduled;

final class Offender {
  @Scheduled(fixedDelay = "1s")
  void run() {
    // Nothing.
  }
}
