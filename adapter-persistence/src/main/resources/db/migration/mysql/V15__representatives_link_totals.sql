ALTER TABLE representatives
  ADD COLUMN accounts_total INT NOT NULL DEFAULT 0,
  ADD COLUMN documents_total INT NOT NULL DEFAULT 0;
