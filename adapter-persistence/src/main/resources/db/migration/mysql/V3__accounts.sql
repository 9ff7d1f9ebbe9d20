CREATE TABLE accounts (
  tenant_id INT NOT NULL,
  account_number VARBINARY(1020) NOT NULL,
  name VARCHAR(255) NOT NULL,
  PRIMARY KEY (tenant_id, account_number),
  CONSTRAINT accounts_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
