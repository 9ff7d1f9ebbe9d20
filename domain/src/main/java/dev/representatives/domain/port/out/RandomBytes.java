package dev.representatives.domain.port.out;

/** The source of randomness for key secrets. */
@FunctionalInterface
public interface RandomBytes {
  /** Returns the given number of unpredictable bytes. */
  byte[] next(int count);
}
