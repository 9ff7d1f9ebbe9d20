package dev.representatives.adapter.rest.bulk;

import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.List;

/** The lines of one kind of resource. */
public interface LineFormat {
  /** The names of the keys of a line, in the order of the result. */
  List<String> keys();

  /** Whether a line may contain the desired links, which have a limit of removals. */
  boolean hasLinks();

  /** Reads a line; what is wrong joins the findings of the body. */
  BulkChange read(LineBody line);
}
