CREATE TABLE representative_words (
  tenant_id INT NOT NULL,
  reference VARBINARY(1020) NOT NULL,
  word VARBINARY(160) NOT NULL,
  PRIMARY KEY (tenant_id, reference, word),
  CONSTRAINT representative_words_by_word UNIQUE (tenant_id, word, reference),
  CONSTRAINT representative_words_representative FOREIGN KEY (tenant_id, reference)
    REFERENCES representatives (tenant_id, reference) ON DELETE CASCADE
);
