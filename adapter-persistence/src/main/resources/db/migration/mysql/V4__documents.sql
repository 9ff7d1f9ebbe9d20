CREATE TABLE documents (
  tenant_id INT NOT NULL,
  document_number VARBINARY(1020) NOT NULL,
  account_number VARBINARY(1020) NOT NULL,
  invoice_date DATE NOT NULL,
  due_date DATE NOT NULL,
  PRIMARY KEY (tenant_id, document_number),
  CONSTRAINT documents_account FOREIGN KEY (tenant_id, account_number)
    REFERENCES accounts (tenant_id, account_number)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
