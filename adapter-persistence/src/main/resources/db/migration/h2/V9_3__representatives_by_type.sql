CREATE INDEX representatives_by_type ON representatives (tenant_id, representative_type, reference);
