package dev.representatives.adapter.rest.representative;

import dev.representatives.domain.representative.RepresentativeDraft;
import java.util.List;

/** What the body of a write says, and what in it was ignored. */
record RepresentativeBody(RepresentativeDraft draft, List<Warning> warnings) {}
