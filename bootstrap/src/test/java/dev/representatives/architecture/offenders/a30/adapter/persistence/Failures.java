package dev.representatives.architecture.offenders.a30.adapter.persistence;

final class Failures {
  static final String AS_JSON_AT_A_URL = "a column of JSON, a URL of JDBC";
  static final String AGAIN = "send a POST again";
}
