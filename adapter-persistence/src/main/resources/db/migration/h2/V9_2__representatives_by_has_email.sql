CREATE INDEX representatives_by_has_email ON representatives (tenant_id, has_email, reference);
