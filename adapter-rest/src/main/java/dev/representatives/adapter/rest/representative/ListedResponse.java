package dev.representatives.adapter.rest.representative;

import dev.representatives.domain.listing.ListedRepresentative;

/** The representation of a representative in a list: the fields that the caller wants. */
record ListedResponse(ListedRepresentative entry, ShownFields fields) {}
