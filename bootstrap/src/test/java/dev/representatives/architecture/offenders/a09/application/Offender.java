package dev.representatives.architecture.offenders.a09.application;

import dev.representatives.architecture.offenders.a09.bootstrap.Main;

final class Offender {
  Main main;
}
