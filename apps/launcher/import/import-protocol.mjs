import { randomUUID } from 'node:crypto';

const REPORT =
  'id status refusal created updated unchanged retired missing held refused unresolved changes(first: 20) { edges { node { externalId what fields held } } pageInfo { hasNextPage } }';
const PAGE = 100;

/** The import protocol of one service, whose root fields carry its prefix. Every step may be sent twice. */
export function importProtocol(ask, prefix) {
  const mutate = async (field, inputType, input, selection = '{ id }') => {
    const query = `mutation ($input: ${inputType}!) { ${field}(input: $input) ${selection} }`;
    return (await ask(query, { input }))[field];
  };
  return {
    begin: async (input) => {
      const begun = { ...input, idempotencyKey: randomUUID() };
      return (await mutate(`begin${prefix}Import`, 'BeginImportInput', begun)).id;
    },
    add: (importId, part, rows) => mutate(`add${prefix}ImportRows`, 'AddImportRowsInput', { importId, part, rows }),
    finish: (importId, parts) =>
      mutate(`finish${prefix}Import`, 'FinishImportInput', { importId, parts }, `{ ${REPORT} }`),
    approve: (importId) => mutate(`approve${prefix}Import`, 'ApproveImportInput', { importId }, `{ ${REPORT} }`),
    rekey: (kind, from, to) => mutate(`rekey${prefix}`, 'RekeyInput', { kind, from, to }, ''),
    refusedRows: (importId) => refusedRows(ask, prefix, importId),
  };
}

/** Every refused row, in the order of the rows, a page at a time. */
async function* refusedRows(ask, prefix, importId) {
  const field = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}ImportRun`;
  const query = `query ($id: ID!, $after: String) { ${field}(id: $id) { refusedRows(first: ${PAGE}, after: $after) {
    edges { node { row field code message } } pageInfo { hasNextPage endCursor } } } }`;
  for (let after = null, more = true; more;) {
    const { edges, pageInfo } = (await ask(query, { id: importId, after }))[field].refusedRows;
    for (const { node } of edges) yield node;
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
}
