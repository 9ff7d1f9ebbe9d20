import { text } from 'node:stream/consumers';

import {
  AccountLinkToJSON,
  AccountToJSON,
  AccountsApi,
  BulkApi,
  Configuration,
  DocumentEscalationToJSON,
  DocumentLinkToJSON,
  DocumentToJSON,
  DocumentsApi,
  EscalationApi,
  LinksApi,
  PageToJSON,
  ProblemFromJSON,
  ProblemToJSON,
  RepresentativeLineResponseFromJSON,
  RepresentativeLineResponseToJSON,
  RepresentativeLineToJSON,
  RepresentativeToJSON,
  RepresentativesApi,
  ResponseError,
  type Problem,
  type RepresentativeLine,
  type RepresentativeLineResponse,
} from './representatives/index.js';

interface Input {
  base_url: string;
  api_key: string;
  reference: string;
  account_number: string;
  document_number: string;
}

/**
 * Creates, patches, links, lists, escalates and sends a bulk with the generated client. Reads from standard input
 * where and with which key, and writes to standard output what the client made of each answer, as JSON.
 */
async function roundTrip(input: Input): Promise<object> {
  const configuration = new Configuration({ basePath: input.base_url, apiKey: input.api_key });
  const accounts = new AccountsApi(configuration);
  const documents = new DocumentsApi(configuration);
  const representatives = new RepresentativesApi(configuration);
  const links = new LinksApi(configuration);
  const reference = input.reference;
  const accountNumber = input.account_number;
  const documentNumber = input.document_number;

  const account = await accounts.putAccount({ accountNumber, accountFields: { name: 'Acme Ltd' } });
  const document = await documents.putDocument({
    documentNumber,
    documentFields: {
      accountNumber,
      invoiceDate: new Date('2026-11-01'),
      dueDate: new Date('2026-12-01'),
    },
  });

  const created = await representatives.createRepresentativeRaw({
    reference,
    representativeFields: {
      name: 'Jane Smith',
      email: 'jsmith@yourcompany.com',
      department: 'Sales',
      customFields: { collections: { cost_center: '007', limit: 12.5, vip: true } },
    },
  });
  const etag = header(created.raw, 'ETag');
  const read = await representatives.getRepresentativeRaw({ reference });

  // What is not mentioned stays; null clears.
  const patched = await representatives.patchRepresentative({
    reference,
    ifMatch: etag,
    representativeFields: {
      department: 'Key Accounts',
      email: null,
      customFields: { collections: { vip: null } },
    },
  });
  const stale = await refused(
    representatives.patchRepresentative({
      reference,
      ifMatch: etag,
      representativeFields: { department: 'Returns' },
    }),
  );
  const invalid = await refused(
    representatives.patchRepresentative({ reference, representativeFields: { email: 'jsmith' } }),
  );

  const accountLink = await links.linkAccount({ reference, accountNumber });
  const documentLink = await links.linkDocument({ reference, documentNumber });
  const linkedAccounts = await links.listLinkedAccounts({ reference, page: 1, limit: 10 });
  const linkedDocuments = await links.listLinkedDocuments({ reference });
  const escalation = await new EscalationApi(configuration).getDocumentEscalation({
    documentNumber,
    levels: 2,
  });
  const lookedUp = await representatives.getRepresentative({ reference });

  const bulkResults = await bulk(configuration, [
    { reference: `${reference}/1`, supervisorRepresentativeReference: `${reference}/2` },
    { reference: `${reference}/2`, email: 'jsmith' },
    { reference: `${reference}/2`, name: 'John Doe' },
  ]);

  const withoutCustomFields = await representatives.patchRepresentative({
    reference,
    representativeFields: { customFields: { collections: null } },
  });

  return {
    account: AccountToJSON(account),
    document: DocumentToJSON(document),
    created: RepresentativeToJSON(await created.value()),
    etag,
    etag_read: header(read.raw, 'ETag'),
    patched: RepresentativeToJSON(patched),
    refused_as_stale: ProblemToJSON(stale),
    refused_as_invalid: ProblemToJSON(invalid),
    account_link: AccountLinkToJSON(accountLink),
    document_link: DocumentLinkToJSON(documentLink),
    accounts: PageToJSON(linkedAccounts),
    documents: PageToJSON(linkedDocuments),
    escalation: DocumentEscalationToJSON(escalation),
    looked_up: RepresentativeToJSON(lookedUp),
    bulk: bulkResults.map(RepresentativeLineResponseToJSON),
    without_custom_fields: RepresentativeToJSON(withoutCustomFields),
  };
}

/** Sends many lines. The generated method sends one, unless it gets another body. */
async function bulk(
  configuration: Configuration,
  lines: RepresentativeLine[],
): Promise<RepresentativeLineResponse[]> {
  const body = lines.map((line) => JSON.stringify(RepresentativeLineToJSON(line))).join('\n');
  const response = await new BulkApi(configuration).bulkRepresentativesRaw(
    { representativeLine: lines[0]! },
    async () => ({ body }),
  );
  return (await response.raw.text())
    .trimEnd()
    .split('\n')
    .map((line) => RepresentativeLineResponseFromJSON(JSON.parse(line)));
}

function header(response: Response, name: string): string {
  const value = response.headers.get(name);
  if (value === null) {
    throw new Error(`no ${name} in the answer`);
  }
  return value;
}

async function refused(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ResponseError) {
      return ProblemFromJSON(await error.response.json());
    }
    throw error;
  }
  throw new Error('not refused');
}

console.log(JSON.stringify(await roundTrip(JSON.parse(await text(process.stdin)))));
