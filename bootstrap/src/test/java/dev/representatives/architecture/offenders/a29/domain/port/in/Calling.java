package dev.representatives.architecture.offenders.a29.domain.port.in;

public interface Calling {
  void run();
}
