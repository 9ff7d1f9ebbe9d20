CREATE INDEX representatives_by_email ON representatives (tenant_id, email_key, reference);
