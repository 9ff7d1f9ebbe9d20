package dev.representatives.harness.fuzz;

import static dev.representatives.harness.fuzz.KeyPool.any;

import java.util.Random;

/** The ways to break where a body ends, and how long it may be. */
enum FramingBreakage implements Breakage {
  ANOTHER_FRAMING {
    @Override
    public void apply(RequestDraft draft, Random random) {
      draft.framing =
          any(
              draft.path.contains(BULKS) || random.nextBoolean()
                  ? Framing.BROKEN_HEADERS
                  : Framing.BROKEN_BODIES,
              random);
    }
  },
  /** Seldom, since it takes time. */
  A_BODY_TOO_LARGE {
    @Override
    public void apply(RequestDraft draft, Random random) {
      if (random.nextInt(8) == 0) {
        String blanks = " ".repeat(LONGEST_BODY + 1 - random.nextInt(2));
        draft.text(random.nextBoolean() ? blanks + draft.text() : draft.text() + blanks);
      }
    }
  };

  private static final String BULKS = "/bulk/";
  private static final int LONGEST_BODY = 1024 * 1024;
}
