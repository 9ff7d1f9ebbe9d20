ALTER TABLE representatives ADD COLUMN (
  accounts_total INT DEFAULT 0 NOT NULL,
  documents_total INT DEFAULT 0 NOT NULL
);
