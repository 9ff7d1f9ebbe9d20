package dev.representatives.adapter.rest.connection;

/** The handlers of a connection receive this when the response to a request begins early. */
enum StreamingBegun {
  EVENT
}
