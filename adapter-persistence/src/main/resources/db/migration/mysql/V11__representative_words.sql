CREATE TABLE representative_words (
  tenant_id INT NOT NULL,
  reference VARBINARY(1020) NOT NULL,
  word VARBINARY(160) NOT NULL,
  PRIMARY KEY (tenant_id, reference, word),
  KEY representative_words_by_word (tenant_id, word, reference),
  CONSTRAINT representative_words_representative FOREIGN KEY (tenant_id, reference)
    REFERENCES representatives (tenant_id, reference) ON DELETE CASCADE
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
