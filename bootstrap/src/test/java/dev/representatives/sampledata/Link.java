package dev.representatives.sampledata;

/** A link of a representative to an account or a document, by their numbers. */
record Link(int representative, boolean isToAccount, int target) {}
