package dev.representatives.architecture.offenders.a12.application;

import jakarta.inject.Provider;

final class Offender {
  Provider<String> provider;
}
