package dev.representatives.adapter.rest;

/** The names under which a request carries what the adapter has found out about it. */
final class Attribute {
  static final String ID = "dev.representatives.request-id";
  static final String CALLER = "dev.representatives.caller";
  static final String DRY_RUN = "dev.representatives.dry-run";

  private Attribute() {}
}
