package dev.representatives.domain.port.in.bulk;

import java.util.Optional;

/**
 * The lines of a bulk, in the order of the input. Used by one thread.
 *
 * @param <L> the lines of the caller
 */
public interface BulkSource<L extends BulkLine> {
  /** The next line; waits until there is one. Empty at the end of the input, and then always. */
  Optional<L> next();

  /**
   * Whether {@link #next} returns without waiting. Lines that were read take effect when nothing
   * more has arrived, so that a caller that waits for a result before it sends more gets it.
   */
  boolean hasArrived();

  /** Whether the input was read to its end; false if it was cut. Asked after the last line. */
  boolean isComplete();

  /** Reads a line again that this source has returned before. */
  L again(long number, byte[] bytes);
}
