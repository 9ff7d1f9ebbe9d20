UPDATE representatives r SET
  accounts_total = (SELECT COUNT(*) FROM representative_accounts a
    WHERE a.tenant_id = r.tenant_id AND a.representative_reference = r.reference),
  documents_total = (SELECT COUNT(*) FROM representative_documents d
    WHERE d.tenant_id = r.tenant_id AND d.representative_reference = r.reference);
