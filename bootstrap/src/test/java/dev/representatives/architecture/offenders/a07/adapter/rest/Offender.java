package dev.representatives.architecture.offenders.a07.adapter.rest;

import dev.representatives.architecture.offenders.a07.domain.port.out.Port;

final class Offender {
  Port port;
}
