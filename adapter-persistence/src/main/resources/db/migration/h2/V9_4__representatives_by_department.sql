CREATE INDEX representatives_by_department ON representatives (tenant_id, department, reference);
