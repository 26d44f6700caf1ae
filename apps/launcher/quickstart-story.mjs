// The README's first minutes, typed by a machine: a fresh data folder, `npm start`, a token, a query, the whole chain,
// Ctrl-C. Prints a line per step and `N passed, N failed, N skipped`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bootstrap, build, ROOT } from './bootstrap.mjs';
import { freePorts } from './ports.mjs';
import { isAlive } from './processes.mjs';
import { endWith } from './say.mjs';

const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 10_000;
const CURRENT_WITHIN_MS = 5_000;
const RENAMED = 'Health and care';

const results = { passed: 0, failed: 0 };
const dataDir = mkdtempSync(join(tmpdir(), 'cairn-story-'));
const logFile = join(dataDir, 'start.log');

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    await build();
    const [port] = await freePorts(1);
    await story({ ...process.env, CAIRN_DATA_DIR: dataDir, CAIRN_PORT: String(port) }, port);
    rmSync(dataDir, { recursive: true, force: true });
    process.stdout.write(`${results.passed} passed, ${results.failed} failed, 0 skipped\n`);
    process.exitCode = results.failed === 0 ? 0 : 1;
  }
} catch (error) {
  endWith(error);
}

async function story(env, port) {
  const log = openSync(logFile, 'a');
  const cairn = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', log, log], detached: true });
  const children = () => Object.values(JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')).children);
  await check('npm start says that it is ready', () => said(cairn, 'Cairn is ready'));
  await check('the token of hr-system reads job roles', () => readsJobRoles(env, port));
  await check('a second npm start on the same data says so and ends', () => refusesSecondStart(env));
  await check('ana rates, aims, and sees gap, course, money and opening in one query', () => seesTheChain(env, port));
  await check('the HR system renames a sector', () => renamesASector(env, port));
  const pids = children();
  // The terminal's Ctrl-C goes to the whole foreground group.
  process.kill(-cairn.pid, 'SIGINT');
  await check('Ctrl-C ends everything within ten seconds', () => endsWithin(cairn, pids));
  await check('the next npm start keeps what the HR system changed', () => keepsTheSector(env, port));
  await check('Ctrl-C while the servers start leaves none of them', () =>
    stopsWhileStarting(env, (pid) => -pid, 'SIGINT'),
  );
  // Whoever started it in the background knows npm's process alone.
  await check('kill of npm while they start leaves none either', () =>
    stopsWhileStarting(env, (pid) => pid, 'SIGTERM'),
  );
}

/** A signal a moment after the servers began: nothing of them may stay. */
async function stopsWhileStarting(env, reached, signal) {
  const folder = join(dataDir, `cut-short-by-${signal}`);
  const file = join(dataDir, `cut-short-by-${signal}.log`);
  const log = openSync(file, 'a');
  const settings = { ...env, CAIRN_DATA_DIR: folder };
  const cairn = spawn('npm', ['start'], { cwd: ROOT, env: settings, stdio: ['ignore', log, log], detached: true });
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 20) {
    if (/[…✓] Kafka/.test(readFileSync(file, 'utf8'))) break;
    await pause(20);
  }
  process.kill(reached(cairn.pid), signal);
  const stillThere = () =>
    execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(folder));
  for (let waited = 0; waited < 2 * STOPPED_WITHIN_MS; waited += 100) {
    if (!isAlive(cairn.pid) && stillThere().length === 0) break;
    await pause(100);
  }
  const left = stillThere();
  if (isAlive(cairn.pid) || left.length > 0) throw new Error(`still there: ${left.join('; ')}`);
}

async function check(name, work) {
  try {
    await work();
    results.passed += 1;
    process.stdout.write(`✓ ${name}\n`);
  } catch (error) {
    results.failed += 1;
    process.stdout.write(`✗ ${name}: ${error.message}\n${readFileSync(logFile, 'utf8').slice(-3_000)}\n`);
  }
}

/** @param from what the log said before does not count. */
async function said(cairn, words, from = 0) {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 200) {
    if (readFileSync(logFile, 'utf8').slice(from).includes(words)) return;
    if (cairn.exitCode !== null) throw new Error(`it ended with code ${cairn.exitCode}`);
    await pause(200);
  }
  throw new Error(`not within ${READY_WITHIN_MS / 1_000} s`);
}

function token(env, name) {
  return execFileSync('npm', ['run', '-s', 'token', '--', name], { cwd: ROOT, env, encoding: 'utf8' }).trim();
}

async function ask(port, bearer, query, variables = {}) {
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function readsJobRoles(env, port) {
  const { jobRoles } = await ask(
    port,
    token(env, 'hr-system'),
    '{ jobRoles(first: 3) { edges { node { id title } } } }',
  );
  if (jobRoles.edges.length !== 3) throw new Error(`${jobRoles.edges.length} job roles`);
}

function refusesSecondStart(env) {
  try {
    execFileSync('npm', ['start'], { cwd: ROOT, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error.status === 1 && error.stderr.includes('already running')) return;
    throw new Error(`it ended with ${error.status}: ${error.stderr}`);
  }
  throw new Error('it started');
}

async function seesTheChain(env, port) {
  const ana = token(env, 'ana');
  const { openings } = await ask(
    port,
    ana,
    '{ openings(first: 50) { edges { node { jobRole { id title requirements { minimum skill { id } } } } } } }',
  );
  const role = openings.edges.map(({ node }) => node.jobRole).find(({ title }) => title === 'Medical assistant');
  const last = role.requirements.find(({ minimum }) => minimum > 1);
  for (const { skill, minimum } of role.requirements) {
    const level = skill.id === last.skill.id ? minimum - 1 : minimum;
    await ask(
      port,
      ana,
      'mutation ($s: ID!, $l: Int!) { rateSkill(input: { skillId: $s, level: $l }) { profileVersion } }',
      { s: skill.id, l: level },
    );
  }
  await ask(port, ana, 'mutation ($r: ID!) { chooseGoal(input: { jobRoleId: $r, kind: NEXT }) { profileVersion } }', {
    r: role.id,
  });
  const query = readFileSync(join(ROOT, 'apps/assessment/src/gaps/my-way.graphql'), 'utf8');
  let seen;
  for (let waited = 0; waited < CURRENT_WITHIN_MS; waited += 100) {
    seen = (await ask(port, ana, query)).me;
    const open = seen.gapAnalysis?.goals[0]?.gaps.filter(({ status }) => status === 'BELOW') ?? [];
    const complete =
      open.length === 1 && open[0].courses?.some(({ closes }) => closes) && open[0].openingsThatExerciseIt?.length > 0;
    if (complete && seen.openingMatches.edges.some(({ node }) => node.band === 'ONE_GAP_AWAY')) return;
    await pause(100);
  }
  throw new Error(`not within ${CURRENT_WITHIN_MS / 1_000} s: ${JSON.stringify(seen)}`);
}

/** Of the demo's own things, so that sending the demo again would undo it. */
async function renamesASector(env, port) {
  const { importSectors } = await ask(
    port,
    token(env, 'hr-system'),
    'mutation ($rows: [SectorRowInput!]!) { importSectors(input: { rows: $rows }) { updated } }',
    { rows: [{ externalId: 'health', name: { en: RENAMED } }] },
  );
  if (importSectors.updated !== 1) throw new Error(`${importSectors.updated} sectors changed`);
}

async function keepsTheSector(env, port) {
  const before = readFileSync(logFile, 'utf8').length;
  const log = openSync(logFile, 'a');
  const cairn = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', log, log], detached: true });
  try {
    await said(cairn, 'Cairn is ready', before);
    const { sectors } = await ask(port, token(env, 'hr-system'), '{ sectors(first: 100) { edges { node { name } } } }');
    if (!sectors.edges.some(({ node }) => node.name === RENAMED)) throw new Error(JSON.stringify(sectors));
  } finally {
    process.kill(-cairn.pid, 'SIGINT');
    await endsWithin(cairn, []);
  }
}

async function endsWithin(cairn, pids) {
  for (let waited = 0; waited < STOPPED_WITHIN_MS; waited += 50) {
    if (![cairn.pid, ...pids].some(isAlive)) return;
    await pause(50);
  }
  throw new Error(`still there: ${[cairn.pid, ...pids].filter(isAlive).join(', ')}`);
}
