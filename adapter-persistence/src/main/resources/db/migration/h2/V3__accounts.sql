CREATE TABLE accounts (
  tenant_id INT NOT NULL,
  account_number VARBINARY(1020) NOT NULL,
  name VARCHAR(510) NOT NULL,
  PRIMARY KEY (tenant_id, account_number),
  CONSTRAINT accounts_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
