package dev.representatives.application;

import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
import static dev.representatives.application.World.REFERENCE;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The kinds of objects to which a representative can be linked; both follow the same rules. */
enum Receivable {
  ACCOUNTS(ACCOUNT, "account", FailureCode.ACCOUNT_NOT_FOUND, FailureCode.ACCOUNT_HAS_LINKS) {
    @Override
    LinkedNumber linkedNumber(String value) {
      return new AccountNumber(value);
    }

    @Override
    void given(World world, TenantId tenant, String value) {
      world.givenAccount(tenant, value);
    }

    @Override
    Written<? extends Link<?>> link(
        LinkRepresentative service, LinkRepresentative.Command command) {
      return service.linkAccount(command);
    }
  },
  DOCUMENTS(DOCUMENT, "document", FailureCode.DOCUMENT_NOT_FOUND, FailureCode.DOCUMENT_HAS_LINKS) {
    @Override
    LinkedNumber linkedNumber(String value) {
      return new DocumentNumber(value);
    }

    @Override
    void given(World world, TenantId tenant, String value) {
      world.givenAccount(tenant, ACCOUNT);
      world.givenDocument(tenant, value);
    }

    @Override
    Written<? extends Link<?>> link(
        LinkRepresentative service, LinkRepresentative.Command command) {
      return service.linkDocument(command);
    }
  };

  /** The number of the one that {@link World#givenOneOfEach} creates. */
  final String number;

  final String noun;
  final String parameter;
  final FailureCode notFound;
  final FailureCode hasLinks;

  Receivable(String number, String noun, FailureCode notFound, FailureCode hasLinks) {
    this.number = number;
    this.noun = noun;
    this.parameter = noun + "_number";
    this.notFound = notFound;
    this.hasLinks = hasLinks;
  }

  abstract LinkedNumber linkedNumber(String value);

  /** Creates one with this number; a document belongs to the account of every test. */
  abstract void given(World world, TenantId tenant, String value);

  abstract Written<? extends Link<?>> link(
      LinkRepresentative service, LinkRepresentative.Command command);

  LinkedNumber linkedNumber() {
    return linkedNumber(number);
  }

  /** Since when the representative of every test is linked to the one with this number. */
  Optional<Instant> linkedSince(World world, String value) {
    return world
        .stores
        .links()
        .linkedSince(world.acme, World.reference(REFERENCE), linkedNumber(value));
  }

  Optional<Instant> linkedSince(World world) {
    return linkedSince(world, number);
  }
}
