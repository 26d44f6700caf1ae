import { readFileSync } from 'node:fs';
import { integrationToken } from './access-token.mjs';
import { secrets } from './data-folder.mjs';
import { say } from './say.mjs';

/** In this order, since a later kind refers to an earlier one. */
const KINDS = [
  ['importSkills', 'SkillRowInput', 'skills'],
  ['importJobRoles', 'JobRoleRowInput', 'job-roles'],
  ['importLegalEntities', 'LegalEntityRowInput', 'legal-entities'],
  ['importUnits', 'UnitRowInput', 'units'],
  ['importEmployees', 'EmployeeRowInput', 'employees'],
  ['importAccessGrants', 'AccessGrantRowInput', 'access-grants'],
  ['importOpenings', 'OpeningRowInput', 'openings'],
  ['importCourses', 'CourseRowInput', 'courses'],
  ['importReimbursementPolicies', 'ReimbursementPolicyRowInput', 'reimbursement-policies'],
];

/** Sends the demo organisation through the gateway, as an HR system would. Sent again, it changes nothing. */
export async function loadDemo(ports) {
  const token = await integrationToken(ports, secrets().identityProvider.hrSystem);
  for (const [mutation, input, file] of KINDS) {
    const query = `mutation ($rows: [${input}!]!) { ${mutation}(input: { rows: $rows }) { created updated unchanged refused { row externalId field message } } }`;
    const { refused } = (await ask(ports, token, query, { rows: rowsOf(file) }))[mutation];
    for (const { externalId, message } of refused) say(`    demo ${file}: ${externalId} refused: ${message}`);
    if (refused.length > 0) throw new Error(`The demo data were refused in part (${file})`);
  }
}

async function ask(ports, token, query, variables) {
  const answer = await fetch(`http://127.0.0.1:${ports.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = await answer.json();
  if (body.errors) throw new Error(`The demo data could not be loaded: ${JSON.stringify(body.errors)}`);
  return body.data;
}

/** The rows of a file. `+90d` stands for the day that is 90 days after the first of this month, so that the demo never ages. */
function rowsOf(file) {
  const text = readFileSync(new URL(`demo/${file}.json`, import.meta.url), 'utf8');
  return JSON.parse(text, (_, value) => {
    const days = typeof value === 'string' ? /^([+-]\d+)d$/.exec(value)?.[1] : undefined;
    return days === undefined ? value : dayFromMonthStart(Number(days));
  });
}

function dayFromMonthStart(days) {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1 + days)).toISOString().slice(0, 10);
}
