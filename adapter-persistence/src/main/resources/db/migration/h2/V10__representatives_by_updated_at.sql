CREATE INDEX representatives_by_updated_at ON representatives (tenant_id, updated_at, reference);
