package dev.representatives.domain.port.in.bulk;

/** A line of a bulk, as the caller of the port has read it. */
public interface BulkLine {
  /** The number of the line in the input, from 1; ascending, but not without gaps. */
  long number();

  /** What the line asks for. */
  BulkChange change();

  /** The line as it was sent, to be stored while it waits and read again later. */
  byte[] bytes();
}
