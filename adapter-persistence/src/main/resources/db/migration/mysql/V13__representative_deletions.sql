CREATE TABLE representative_deletions (
  tenant_id INT NOT NULL,
  reference VARBINARY(1020) NOT NULL,
  deleted_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  PRIMARY KEY (tenant_id, reference),
  KEY representative_deletions_by_time (tenant_id, deleted_at, reference),
  CONSTRAINT representative_deletions_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
