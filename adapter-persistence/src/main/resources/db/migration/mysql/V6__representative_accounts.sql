CREATE TABLE representative_accounts (
  tenant_id INT NOT NULL,
  representative_reference VARBINARY(1020) NOT NULL,
  account_number VARBINARY(1020) NOT NULL,
  linked_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  PRIMARY KEY (tenant_id, representative_reference, account_number),
  KEY representative_accounts_by_account (tenant_id, account_number, representative_reference),
  CONSTRAINT representative_accounts_representative
    FOREIGN KEY (tenant_id, representative_reference)
    REFERENCES representatives (tenant_id, reference),
  CONSTRAINT representative_accounts_account FOREIGN KEY (tenant_id, account_number)
    REFERENCES accounts (tenant_id, account_number)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
