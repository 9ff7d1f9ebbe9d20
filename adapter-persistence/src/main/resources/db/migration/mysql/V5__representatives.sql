CREATE TABLE representatives (
  tenant_id INT NOT NULL,
  reference VARBINARY(1020) NOT NULL,
  name VARCHAR(255),
  email VARCHAR(254),
  phone VARCHAR(50),
  mobile_phone VARCHAR(50),
  fax VARCHAR(50),
  language VARCHAR(2),
  title VARCHAR(255),
  department VARCHAR(255),
  representative_type VARCHAR(100),
  supervisor_reference VARBINARY(1020),
  extra_info MEDIUMTEXT,
  custom_fields MEDIUMTEXT NOT NULL,
  created_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  updated_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  version BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, reference),
  CONSTRAINT representatives_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  CONSTRAINT representatives_supervisor FOREIGN KEY (tenant_id, supervisor_reference)
    REFERENCES representatives (tenant_id, reference)
)
  ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
