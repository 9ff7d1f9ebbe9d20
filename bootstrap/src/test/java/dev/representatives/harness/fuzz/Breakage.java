package dev.representatives.harness.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A way to break a request; some of them leave it valid. */
interface Breakage {
  /** All ways, in an order that does not change, so that a seed gives the same requests. */
  List<Breakage> ALL =
      Stream.<Breakage[]>of(
              BodyBreakage.values(),
              HeaderBreakage.values(),
              TargetBreakage.values(),
              FramingBreakage.values())
          .flatMap(Arrays::stream)
          .toList();

  void apply(RequestDraft draft, Random random);
}
