package dev.representatives.adapter.rest;

import io.netty.util.AttributeKey;

/** The names under which a request, or its connection, carries what the adapter has found out. */
final class Attribute {
  static final String ID = "dev.representatives.request-id";
  static final String CALLER = "dev.representatives.caller";
  static final String ARRIVED_AT = "dev.representatives.arrived-at";
  static final String DRY_RUN = "dev.representatives.dry-run";
  static final AttributeKey<Boolean> OF_OPERATOR =
      AttributeKey.valueOf("dev.representatives.of-operator");

  private Attribute() {}
}
