CREATE TABLE idempotency_keys (
  tenant_id INT NOT NULL,
  request_key VARBINARY(64) NOT NULL,
  expires_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  fingerprint VARCHAR(64),
  response CHARACTER LARGE OBJECT,
  PRIMARY KEY (tenant_id, request_key),
  CONSTRAINT idempotency_keys_expiry UNIQUE (tenant_id, expires_at, request_key),
  CONSTRAINT idempotency_keys_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
