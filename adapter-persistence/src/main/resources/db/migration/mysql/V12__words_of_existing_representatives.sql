INSERT INTO representative_words (tenant_id, reference, word)
WITH RECURSIVE positions (n) AS (
    SELECT 1 UNION ALL SELECT n + 1 FROM positions WHERE n < 255
  ),
  texts (tenant_id, reference, content) AS (
    SELECT tenant_id, reference, LOWER(name) FROM representatives
    UNION ALL SELECT tenant_id, reference, LOWER(email) FROM representatives
    UNION ALL SELECT tenant_id, reference, LOWER(CONVERT(reference USING utf8mb4))
    FROM representatives
  )
SELECT DISTINCT tenant_id, reference, CAST(SUBSTRING(content, n, 40) AS BINARY)
FROM texts INNER JOIN positions ON n <= CHAR_LENGTH(content)
WHERE LOCATE(CAST(SUBSTRING(content, n, 1) AS BINARY), X'202122232425262728292A2B2C2D2E2F3A3B3C3D3E3F405B5C5D5E5F607B7C7D7E') = 0
  AND (n = 1 OR LOCATE(CAST(SUBSTRING(content, n - 1, 1) AS BINARY), X'202122232425262728292A2B2C2D2E2F3A3B3C3D3E3F405B5C5D5E5F607B7C7D7E') > 0);
