CREATE INDEX representatives_by_name ON representatives (tenant_id, name_key, reference);
