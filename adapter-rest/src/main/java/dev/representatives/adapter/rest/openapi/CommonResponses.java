package dev.representatives.adapter.rest.openapi;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What every operation can answer, whatever it does. */
@ApiResponse(responseCode = "400", ref = "BadRequest")
@ApiResponse(responseCode = "401", ref = "Unauthenticated")
@ApiResponse(responseCode = "403", ref = "ScopeMissing")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "408", ref = "RequestTimeout")
@ApiResponse(responseCode = "413", ref = "TooLarge")
@ApiResponse(responseCode = "414", ref = "UriTooLong")
@ApiResponse(responseCode = "429", ref = "RateLimited")
@ApiResponse(responseCode = "431", ref = "HeadersTooLarge")
@ApiResponse(responseCode = "500", ref = "InternalError")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@ApiResponse(responseCode = "505", ref = "HttpVersionNotSupported")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CommonResponses {}
