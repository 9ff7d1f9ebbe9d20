CREATE TABLE representative_documents (
  tenant_id INT NOT NULL,
  representative_reference VARBINARY(1020) NOT NULL,
  document_number VARBINARY(1020) NOT NULL,
  linked_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  PRIMARY KEY (tenant_id, representative_reference, document_number),
  KEY representative_documents_by_document (tenant_id, document_number, representative_reference),
  CONSTRAINT representative_documents_representative
    FOREIGN KEY (tenant_id, representative_reference)
    REFERENCES representatives (tenant_id, reference),
  CONSTRAINT representative_documents_document FOREIGN KEY (tenant_id, document_number)
    REFERENCES documents (tenant_id, document_number)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
