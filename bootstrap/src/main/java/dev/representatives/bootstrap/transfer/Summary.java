package dev.representatives.bootstrap.transfer;

import java.nio.file.Path;
import java.util.Optional;

/** What an import did. */
public final class Summary {
  private long created;
  private long changed;
  private long unchanged;
  private long deleted;
  private long refused;
  private long warned;
  private Optional<String> broken = Optional.empty();

  Summary() {}

  /** Counts a line that was accepted. */
  void count(int status, boolean isChanged) {
    if (!isChanged) {
      unchanged++;
    } else if (status == 201) {
      created++;
    } else if (status == 204) {
      deleted++;
    } else {
      changed++;
    }
  }

  void countRefused() {
    refused++;
  }

  /** Counts a line with warnings, which is counted by its outcome as well. */
  void countWarned() {
    warned++;
  }

  void breakOff(String reason) {
    broken = Optional.of(reason);
  }

  long lines() {
    return created + changed + unchanged + deleted + refused;
  }

  /** Why not all lines have a result; empty if all have one. */
  public Optional<String> broken() {
    return broken;
  }

  public boolean hasRefused() {
    return refused > 0;
  }

  /** The numbers in one line. */
  public String text(Path file, boolean dryRun) {
    return "%s%s: %s lines: %s created, %s changed, %s unchanged, %s deleted, %s refused%s."
        .formatted(
            dryRun ? "Dry run, nothing was written. " : "",
            file,
            ProgressText.number(lines()),
            ProgressText.number(created),
            ProgressText.number(changed),
            ProgressText.number(unchanged),
            ProgressText.number(deleted),
            ProgressText.number(refused),
            warned > 0 ? "; " + ProgressText.number(warned) + " with warnings" : "");
  }
}
