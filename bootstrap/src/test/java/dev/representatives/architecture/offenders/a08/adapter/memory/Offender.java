package dev.representatives.architecture.offenders.a08.adapter.memory;

import dev.representatives.architecture.offenders.a08.domain.port.in.Port;

final class Offender {
  Port port;
}
