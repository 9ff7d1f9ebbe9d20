CREATE TABLE representative_link_totals (
  tenant_id INT NOT NULL,
  reference VARBINARY(1020) NOT NULL,
  accounts_total INT NOT NULL,
  documents_total INT NOT NULL,
  PRIMARY KEY (tenant_id, reference),
  CONSTRAINT representative_link_totals_representative FOREIGN KEY (tenant_id, reference)
    REFERENCES representatives (tenant_id, reference) ON DELETE CASCADE
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
