package dev.representatives.architecture;

import java.util.Set;

/** A public type of the REST adapter is added to this list by decision, not by accident. */
final class RestRoomsTest extends RoomsTest {
  RestRoomsTest() {
    super(
        "The floors of the REST adapter",
        "adapter-rest",
        "adapter.rest",
        Set.of(
            "rest.ApiHeaders",
            "rest.ApiPaths",
            "rest.FilterOrder",
            "rest.HeaderList",
            "rest.SentRequest",
            "problem.Problem",
            "problem.ProblemException",
            "problem.ProblemType",
            "problem.RefusalListener",
            "problem.WireViolationCode",
            "connection.Connections",
            "ratelimit.RateLimit",
            "bulk.BulkExchange",
            "bulk.LineBody",
            "bulk.LineFormat",
            "http.RequestHeaders",
            "http.Responses",
            "http.Parameters",
            "idempotency.RepeatableRequests",
            "http.JsonBody"));
  }
}
