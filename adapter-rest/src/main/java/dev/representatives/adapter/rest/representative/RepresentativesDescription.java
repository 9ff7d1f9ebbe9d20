package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.openapi.ApiDescription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API description says of the operations on representatives. */
final class RepresentativesDescription {
  private RepresentativesDescription() {}

  @Operation(
      operationId = "createRepresentative",
      tags = ApiDescription.REPRESENTATIVES,
      summary = "Create a representative",
      description =
          "Refused when there is one of this reference already. Use PUT where that may be.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatch"),
        @Parameter(name = "Prefer", in = ParameterIn.HEADER, ref = "Prefer"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      requestBody = @RequestBody(ref = "RepresentativeFields"),
      responses = {
        @ApiResponse(responseCode = "201", ref = "RepresentativeCreated"),
        @ApiResponse(responseCode = "409", ref = "RepresentativeExists"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Create {}

  @Operation(
      operationId = "putRepresentative",
      tags = ApiDescription.REPRESENTATIVES,
      summary = "Create or replace a representative",
      description =
          "Safe to retry. Replaces all fields, but keeps links, and custom fields that the body does not mention.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatch"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatch"),
        @Parameter(name = "Prefer", in = ParameterIn.HEADER, ref = "Prefer"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      requestBody = @RequestBody(ref = "RepresentativeFields"),
      responses = {
        @ApiResponse(responseCode = "200", ref = "RepresentativeReplaced"),
        @ApiResponse(responseCode = "201", ref = "RepresentativeCreated"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Replace {}

  @Operation(
      operationId = "patchRepresentative",
      tags = ApiDescription.REPRESENTATIVES,
      summary = "Update fields of a representative",
      description = "A merge patch (RFC 7396): only fields in the body are modified, null clears.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatch"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatch"),
        @Parameter(name = "Prefer", in = ParameterIn.HEADER, ref = "Prefer"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      requestBody = @RequestBody(ref = "RepresentativePatch"),
      responses = {
        @ApiResponse(responseCode = "200", ref = "RepresentativeUpdated"),
        @ApiResponse(responseCode = "404", ref = "RepresentativeNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "415", ref = "UnsupportedPatch"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Update {}

  @Operation(
      operationId = "getRepresentative",
      tags = ApiDescription.REPRESENTATIVES,
      summary = "Get a representative",
      description =
          "With the accounts and documents that it is linked to, the first 1,000 of each.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatchOnRead"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatchOnRead"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      responses = {
        @ApiResponse(responseCode = "200", ref = "Representative"),
        @ApiResponse(responseCode = "304", ref = "NotModified"),
        @ApiResponse(responseCode = "404", ref = "RepresentativeNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Read {}
}
