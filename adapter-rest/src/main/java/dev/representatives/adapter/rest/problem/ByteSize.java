package dev.representatives.adapter.rest.problem;

/** A number of bytes, formatted with its unit. */
record ByteSize(long bytes) {
  private static final long KIBI = 1024;
  private static final long MEBI = KIBI * KIBI;

  @Override
  public String toString() {
    if (bytes % MEBI == 0) {
      return bytes / MEBI + " MiB";
    }
    return bytes % KIBI == 0 ? bytes / KIBI + " KiB" : bytes + " bytes";
  }
}
