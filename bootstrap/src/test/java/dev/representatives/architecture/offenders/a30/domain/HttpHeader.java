package dev.representatives.architecture.offenders.a30.domain;

final class HttpHeader {
  static final String KEY = "X-API-Key";

  String eTag;
  String ifNoneMatch;
  String computed = "The input is posted to an output.";

  static int statusCode() {
    return 0;
  }
}
