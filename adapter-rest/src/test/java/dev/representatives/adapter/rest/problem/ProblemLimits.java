package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.SentRequest;

/** What this room limits, for the comparison with the API description. */
public final class ProblemLimits {
  /** Most refused values of a problem. */
  public static final int ERRORS = ProblemResponses.SHOWN_ERRORS;

  /** Greatest length of the path in a problem. */
  public static final int INSTANCE = SentRequest.SHOWN_PATH;

  /** What a response without a valid key asks for. */
  public static final String CHALLENGE = ProblemResponses.CHALLENGE;

  private ProblemLimits() {}
}
