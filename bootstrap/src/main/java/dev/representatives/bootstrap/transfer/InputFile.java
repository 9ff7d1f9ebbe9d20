package dev.representatives.bootstrap.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A file to import. */
interface InputFile {
  /** What a position counts, for people. */
  String unit();

  /** How many positions there are; the file was read completely. */
  long count();

  /** Reads it from the beginning. */
  Lines open() throws IOException;

  /** Writes those that were refused in the form of this file, with the reasons. */
  void copyRefused(Refusals refusals, OutputStream out) throws IOException;

  /** The lines of a bulk, one for each position. */
  interface Lines extends Closeable {
    /** The next line; empty at the end. */
    Optional<byte[]> next() throws IOException;
  }
}
