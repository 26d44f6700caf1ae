import { createPrivateKey, sign } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { graphqlClient } from '../import/graphql-client.mjs';
import { issuer } from '../service-environment.mjs';
import { readTable } from './tables.mjs';

const AT_ONCE = 4;
const SECONDS = 600;
/** So many mutations go into one request. */
const ROOTS = 5;
/** While imported ratings are still being taken over, a profile may change under the person's hands. */
const TRIES = 80;
const PAUSE_MS = 250;
const FIND_SKILLS = `query ($after: String) { skills(first: 100, after: $after) {
  edges { node { id name } } pageInfo { hasNextPage endCursor } } }`;

/**
 * Some people of the demo let owners of openings see what they rated. Only the person can say so, whatever was imported:
 * each of them is signed in for it, by the development key that this launcher gave the identity provider.
 */
export async function openRatings(ports, keys, ask) {
  const skillIds = await idsOfSkills(ask);
  const ratings = readTable('ratings');
  const people = readTable('audiences');
  const open = async ({ person, audience }) => {
    const rated = new Set(ratings.filter((rating) => rating.person === person).map(({ skill }) => skillIds.get(skill)));
    const each = [...rated].map(
      (id, at) => `s${at}: setSkillAudience(input: { skillId: "${id}", audience: ${audience} }) { profileVersion }`,
    );
    const parts = Array.from({ length: Math.ceil(each.length / ROOTS) }, (_, at) =>
      each.slice(at * ROOTS, (at + 1) * ROOTS),
    );
    const url = `http://127.0.0.1:${ports.gateway}/graphql`;
    const say = graphqlClient(url, () => tokenOf(person, ports, keys));
    for (const part of parts) await untilUndisturbed(() => say(`mutation { ${part.join('\n')} }`));
  };
  const waiting = [...people];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await open(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function untilUndisturbed(ask) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!error.message.startsWith('VERSION_CONFLICT') || tried === TRIES) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/** Ids of skills by what this folder calls them. */
async function idsOfSkills(ask) {
  const named = readTable('skills').filter((line) => line['name.en'] !== '');
  const codes = new Map(named.map((line) => [line['name.en'], line.externalId]));
  const ids = new Map();
  for (let after = null, more = true; more;) {
    const { skills } = await ask(FIND_SKILLS, { after });
    for (const { node } of skills.edges) ids.set(codes.get(node.name), node.id);
    ({ endCursor: after, hasNextPage: more } = skills.pageInfo);
  }
  return ids;
}

function tokenOf(employee, ports, { signing }) {
  const issuedAt = Math.floor(Date.now() / 1_000);
  const times = { iat: issuedAt, exp: issuedAt + SECONDS };
  const claims = { iss: issuer(ports), aud: 'cairn', sub: employee, employee, scope: 'portal', ...times };
  const parts = [{ alg: 'EdDSA', kid: signing.kid, typ: 'at+jwt' }, claims];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const key = createPrivateKey({ key: signing, format: 'jwk' });
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}
