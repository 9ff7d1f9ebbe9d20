package dev.representatives.architecture.offenders.a12.adapter.memory;

import jakarta.inject.Provider;

final class Offender {
  Provider<String> provider;
}
