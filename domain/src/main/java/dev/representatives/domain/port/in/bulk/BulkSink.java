package dev.representatives.domain.port.in.bulk;

/**
 * Receives the result of each line after it has been committed. Used by one thread.
 *
 * @param <L> the lines of the caller
 */
@FunctionalInterface
public interface BulkSink<L extends BulkLine> {
  void accept(L line, LineResult result);
}
