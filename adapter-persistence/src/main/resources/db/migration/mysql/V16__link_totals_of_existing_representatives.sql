INSERT INTO representative_link_totals (tenant_id, reference, accounts_total, documents_total)
SELECT r.tenant_id, r.reference,
  (SELECT COUNT(*) FROM representative_accounts a
    WHERE a.tenant_id = r.tenant_id AND a.representative_reference = r.reference),
  (SELECT COUNT(*) FROM representative_documents d
    WHERE d.tenant_id = r.tenant_id AND d.representative_reference = r.reference)
FROM representatives r;
