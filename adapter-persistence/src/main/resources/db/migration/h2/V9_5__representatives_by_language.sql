CREATE INDEX representatives_by_language ON representatives (tenant_id, language, reference);
