package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.SentRequest;

/** The limits of this room, for the comparison with the API description. */
public final class ProblemLimits {
  /** Maximum number of violations in a problem. */
  public static final int ERRORS = Problem.SHOWN_ERRORS;

  /** Maximum length of the path in a problem. */
  public static final int INSTANCE = SentRequest.SHOWN_PATH;

  /** The challenge in the response to a request without a valid key. */
  public static final String CHALLENGE = ProblemResponses.CHALLENGE;

  private ProblemLimits() {}
}
