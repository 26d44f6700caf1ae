import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { integrationToken } from './access-token.mjs';
import { given, secrets, unfinished } from './data-folder.mjs';
import { movedTo, monthsSinceWritten } from './demo/move-days.mjs';
import { openRatings } from './demo/open-ratings.mjs';
import { csvSource } from './import/csv-source.mjs';
import { graphqlClient } from './import/graphql-client.mjs';
import { importProtocol } from './import/import-protocol.mjs';
import { kindNamed, shapeOf } from './import/kinds.mjs';
import { sendRows } from './import/send-rows.mjs';
import { say } from './say.mjs';

/** Files and their kinds, in this order, since a later one refers to an earlier one. */
export const DEMO_FILES = [
  ['legal-entities'],
  ['sectors'],
  ['families'],
  ['units'],
  ['skills'],
  ['job-roles'],
  ['past-openings', 'openings'],
  ['seats'],
  ['employees'],
  ['eligibility-policies'],
  ['access-grants'],
  ['openings'],
  ['providers'],
  ['courses'],
  ['course-runs'],
  ['reimbursement-policies'],
  ['ratings'],
  ['education'],
  ['experience'],
  ['credentials'],
  ['review-dates'],
];
const REFUSALS_SHOWN = 5;

/**
 * Sends the demo organisation through the gateway, by the code of `npm run import`, once: what an installation made of it
 * since is its own. Only other files are sent again, and a start that was cut short goes on; what they contradict then
 * (an opening that was closed) is said and left as it is.
 */
export async function loadDemo(ports) {
  const signIn = () => integrationToken(ports, secrets().identityProvider.hrSystem);
  const ask = graphqlClient(`http://127.0.0.1:${ports.gateway}/graphql`, signIn);
  const demo = given('demo');
  const version = versionOfDemo();
  if (demo.version() === version && (await isThere(ask))) {
    say('    sent at an earlier start: everything is as it was left');
    return;
  }
  const months = monthsSinceWritten(new Date());
  for (const [file, kindName = file] of DEMO_FILES) {
    const load = () => loadFile(file, kindNamed(kindName), months, ask);
    if (file === 'ratings') await openedOnce(load, () => openThem(ports, ask));
    else await load();
  }
  demo.write(version);
}

/** The same for the same files and the same database. */
function versionOfDemo() {
  const hash = createHash('sha256').update(process.env.DATABASE_URL ?? '');
  for (const [file] of DEMO_FILES) hash.update(readFileSync(fileOf(file)));
  return hash.digest('hex');
}

/** Whoever emptied the database, but not the data folder, gets the demo anew. */
async function isThere(ask) {
  const { jobRoles } = await ask('{ jobRoles(first: 1) { edges { cursor } } }', {});
  return jobRoles.edges.length > 0;
}

function fileOf(file) {
  return fileURLToPath(new URL(`demo/${file}.csv`, import.meta.url));
}

/** How many things of a file are new. */
async function loadFile(file, kind, months, ask) {
  const source = movedTo(await csvSource(kind, shapeOf(kind), fileOf(file)), months);
  const settings = { mode: 'APPLY', complete: false, effectiveOn: null };
  const report = await sendRows(importProtocol(ask, kind.prefix), source, settings, () => undefined);
  if (report.status === 'REFUSED') throw new Error(`The demo data could not be loaded (${file}): ${report.refusal}`);
  if (report.refused > 0) await sayRefused(file, report.refusedRows);
  return report.created;
}

/** Opens what is new, once: later on people have said otherwise, and nobody overrules that. A start cut short begins again. */
async function openedOnce(load, open) {
  const opening = unfinished('demo-ratings');
  const wasCutShort = opening.isBegun();
  opening.begin();
  const created = await load();
  const isDone = (created === 0 && !wasCutShort) || (await open());
  if (isDone) opening.end();
}

/** A demo with fewer candidates is a demo all the same. */
async function openThem(ports, ask) {
  try {
    await openRatings(ports, secrets().identityProvider, ask);
    return true;
  } catch (error) {
    say(`    demo ratings: not all of them were opened to owners of openings: ${error.message}`);
    return false;
  }
}

async function sayRefused(file, refusals) {
  let shown = 0;
  for await (const { row, field, message } of refusals) {
    shown += 1;
    if (shown <= REFUSALS_SHOWN) say(`    demo ${file}: row ${row} refused: ${field ?? ''} ${message}`);
  }
  if (shown > REFUSALS_SHOWN) say(`    demo ${file}: ${shown - REFUSALS_SHOWN} more refused`);
}
