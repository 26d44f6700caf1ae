import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const REPORT =
  'id status refusal effectiveOn timeZone created updated unchanged retired missing held refused unresolved overtook { id givenUp } changes(first: 20) { edges { node { externalId what fields held } } pageInfo { hasNextPage } }';
const PAGE = 100;
const ASK_AGAIN_MS = 1_000;

/** The import protocol of one service, whose root fields carry its prefix. Every step may be sent twice. */
export function importProtocol(ask, prefix) {
  const mutate = async (field, inputType, input, selection = '{ id }') => {
    const query = `mutation ($input: ${inputType}!) { ${field}(input: $input) ${selection} }`;
    return (await ask(query, { input }))[field];
  };
  const runField = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}ImportRun`;
  /** A service answers before a long import is through: the report is asked for until it is there. */
  const settled = async (report) => {
    let current = report;
    while (current.status === 'APPLYING') {
      await pause(ASK_AGAIN_MS);
      current = (await ask(`query ($id: ID!) { ${runField}(id: $id) { ${REPORT} } }`, { id: report.id }))[runField];
    }
    return current;
  };
  return {
    begin: async (input) => {
      const begun = { ...input, idempotencyKey: randomUUID() };
      return (await mutate(`begin${prefix}Import`, 'BeginImportInput', begun)).id;
    },
    add: (importId, part, rows) => mutate(`add${prefix}ImportRows`, 'AddImportRowsInput', { importId, part, rows }),
    finish: async (importId, parts) =>
      settled(await mutate(`finish${prefix}Import`, 'FinishImportInput', { importId, parts }, `{ ${REPORT} }`)),
    approve: async (importId) =>
      settled(await mutate(`approve${prefix}Import`, 'ApproveImportInput', { importId }, `{ ${REPORT} }`)),
    kindOf: async (importId) =>
      (await ask(`query ($id: ID!) { ${runField}(id: $id) { kind } }`, { id: importId }))[runField]?.kind,
    cancel: (importId) => mutate(`cancel${prefix}Import`, 'CancelImportInput', { importId }, `{ ${REPORT} }`),
    rekey: (kind, from, to) => mutate(`rekey${prefix}`, 'RekeyInput', { kind, from, to }, ''),
    refusedRows: (importId) => refusedRows(ask, runField, importId),
  };
}

/** Every refused row, in the order of the rows, a page at a time. */
async function* refusedRows(ask, field, importId) {
  const query = `query ($id: ID!, $after: String) { ${field}(id: $id) { refusedRows(first: ${PAGE}, after: $after) {
    edges { node { row field code message } } pageInfo { hasNextPage endCursor } } } }`;
  for (let after = null, more = true; more;) {
    const { edges, pageInfo } = (await ask(query, { id: importId, after }))[field].refusedRows;
    for (const { node } of edges) yield node;
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
}
