/**
 * The domain: a tenant's representatives, to whom reminders escalate, their links to accounts and
 * documents, and the inbound and outbound ports. Requires only the Java platform.
 */
module dev.representatives.domain {
  exports dev.representatives.domain.access;
  exports dev.representatives.domain.conditional;
  exports dev.representatives.domain.escalation;
  exports dev.representatives.domain.dataquality;
  exports dev.representatives.domain.failure;
  exports dev.representatives.domain.hierarchy;
  exports dev.representatives.domain.idempotency;
  exports dev.representatives.domain.listing;
  exports dev.representatives.domain.outcome;
  exports dev.representatives.domain.paging;
  exports dev.representatives.domain.port.in;
  exports dev.representatives.domain.port.in.bulk;
  exports dev.representatives.domain.port.out;
  exports dev.representatives.domain.receivables;
  exports dev.representatives.domain.representative;
  exports dev.representatives.domain.tenant;
  exports dev.representatives.domain.text;
  exports dev.representatives.domain.validation;
}
