package dev.representatives.adapter.rest.receivables;

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

/** What the API description says of the operations on documents. */
final class DocumentsDescription {
  private DocumentsDescription() {}

  @Operation(
      operationId = "putDocument",
      tags = ApiDescription.DOCUMENTS,
      summary = "Create or replace a document",
      description = "Safe to retry. Only what links need to know is kept.",
      parameters = {
        @Parameter(name = "document_number", in = ParameterIn.PATH, ref = "DocumentNumber"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatch"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatch"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      requestBody = @RequestBody(ref = "DocumentFields"),
      responses = {
        @ApiResponse(
            responseCode = "200",
            ref = "Document",
            description = "The document is replaced."),
        @ApiResponse(responseCode = "201", ref = "DocumentCreated"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Replace {}

  @Operation(
      operationId = "getDocument",
      tags = ApiDescription.DOCUMENTS,
      summary = "Get a document",
      description = "What links need to know of it.",
      parameters = {
        @Parameter(name = "document_number", in = ParameterIn.PATH, ref = "DocumentNumber"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatchOnRead"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatchOnRead"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      responses = {
        @ApiResponse(responseCode = "200", ref = "Document"),
        @ApiResponse(responseCode = "304", ref = "NotModified"),
        @ApiResponse(responseCode = "404", ref = "DocumentNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Read {}
}
