package dev.representatives.architecture.offenders.a21.application;

import dev.representatives.architecture.offenders.a21.domain.port.in.ImplementedTwice;

final class First implements ImplementedTwice {}
