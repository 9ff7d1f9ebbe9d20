-- The index of the foreign key ends before the reference, so a later part of the direct reports of a
-- supervisor could read the whole tenant. In InnoDB each index ends with the primary key.
CREATE INDEX representatives_by_supervisor
  ON representatives (tenant_id, supervisor_reference, reference);
