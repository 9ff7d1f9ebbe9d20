CREATE TABLE representatives (
  tenant_id INT NOT NULL,
  reference VARBINARY(1020) NOT NULL,
  name VARCHAR(510),
  email VARCHAR(508),
  phone VARCHAR(100),
  mobile_phone VARCHAR(100),
  fax VARCHAR(100),
  language VARCHAR(2),
  title VARCHAR(510),
  department VARCHAR(510),
  representative_type VARCHAR(200),
  supervisor_reference VARBINARY(1020),
  extra_info CHARACTER LARGE OBJECT,
  custom_fields CHARACTER LARGE OBJECT NOT NULL,
  created_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  updated_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  version BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, reference),
  CONSTRAINT representatives_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  CONSTRAINT representatives_supervisor FOREIGN KEY (tenant_id, supervisor_reference)
    REFERENCES representatives (tenant_id, reference)
);
