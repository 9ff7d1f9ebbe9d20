package dev.representatives.domain.port.out;

/** Where keys get their secrets from. */
@FunctionalInterface
public interface RandomBytes {
  /** That many bytes, which nobody can predict. */
  byte[] next(int count);
}
