CREATE TABLE api_keys (
  id VARBINARY(16) NOT NULL,
  tenant_id INT NOT NULL,
  name VARCHAR(100),
  secret_hash VARBINARY(32) NOT NULL,
  scopes VARCHAR(50) NOT NULL,
  created_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  last_used_at BIGINT COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  expires_at BIGINT COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  revoked_at BIGINT COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  PRIMARY KEY (id),
  CONSTRAINT api_keys_of_tenant UNIQUE (tenant_id, created_at, id),
  CONSTRAINT api_keys_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
