package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.openapi.ApiDescription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API description says of the operations on links. */
final class LinksDescription {
  private LinksDescription() {}

  @Operation(
      operationId = "linkAccount",
      tags = ApiDescription.LINKS,
      summary = "Link a representative to an account",
      description =
          "Idempotent, and safe to call multiple times. A body is not needed, and not read.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "account_number", in = ParameterIn.PATH, ref = "AccountNumber"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatchOfLink"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatchOfLink"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      responses = {
        @ApiResponse(responseCode = "200", ref = "AccountLink"),
        @ApiResponse(responseCode = "404", ref = "RepresentativeOrAccountNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface LinkAccount {}

  @Operation(
      operationId = "linkDocument",
      tags = ApiDescription.LINKS,
      summary = "Link a representative to a document",
      description =
          "Idempotent, and safe to call multiple times. A body is not needed, and not read.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "document_number", in = ParameterIn.PATH, ref = "DocumentNumber"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatchOfLink"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatchOfLink"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      responses = {
        @ApiResponse(responseCode = "200", ref = "DocumentLink"),
        @ApiResponse(responseCode = "404", ref = "RepresentativeOrDocumentNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface LinkDocument {}

  @Operation(
      operationId = "listLinkedAccounts",
      tags = ApiDescription.LINKS,
      summary = "List the accounts of a representative",
      description = "Numbers ascending by code point. A page past the end is empty.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "page", in = ParameterIn.QUERY, ref = "Page"),
        @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "Limit"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatchOfList"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatchOfList"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      responses = {
        @ApiResponse(responseCode = "200", ref = "Page"),
        @ApiResponse(responseCode = "304", ref = "ListNotModified"),
        @ApiResponse(responseCode = "404", ref = "RepresentativeNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface ListLinkedAccounts {}

  @Operation(
      operationId = "listLinkedDocuments",
      tags = ApiDescription.LINKS,
      summary = "List the documents of a representative",
      description = "Numbers ascending by code point. A page past the end is empty.",
      parameters = {
        @Parameter(name = "reference", in = ParameterIn.PATH, ref = "Reference"),
        @Parameter(name = "page", in = ParameterIn.QUERY, ref = "Page"),
        @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "Limit"),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "IfMatchOfList"),
        @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "IfNoneMatchOfList"),
        @Parameter(name = "X-Request-Id", in = ParameterIn.HEADER, ref = "RequestId")
      },
      responses = {
        @ApiResponse(responseCode = "200", ref = "Page"),
        @ApiResponse(responseCode = "304", ref = "ListNotModified"),
        @ApiResponse(responseCode = "404", ref = "RepresentativeNotFound"),
        @ApiResponse(responseCode = "412", ref = "PreconditionFailed"),
        @ApiResponse(responseCode = "422", ref = "Invalid")
      })
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface ListLinkedDocuments {}
}
