package dev.representatives.architecture.offenders.a30.application;

final class Messages {
  String change() {
    return "Change it with PUT or PATCH.";
  }

  String expected(String tag) {
    return "The ETag, or etag, in If-Match is not " + tag + ".";
  }

  String wire() {
    return "Send JSON with its Content-Type, headers and a cookie to https://localhost?";
  }

  String place(String urlOrUri) {
    return "The query string of " + urlOrUri;
  }

  void findByUrlOrUri() {}
}
