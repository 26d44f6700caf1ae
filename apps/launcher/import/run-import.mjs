import { Refusal, say } from '../say.mjs';
import { headingsOf } from './columns.mjs';
import { csvSource } from './csv-source.mjs';
import { graphqlClient } from './graphql-client.mjs';
import { importProtocol } from './import-protocol.mjs';
import { shapeOf } from './kinds.mjs';
import { progressOn } from './progress.mjs';
import { publishedSources } from './published/sources.mjs';
import { writeRefused } from './refused-file.mjs';
import { EXIT, exitOf, reportLines } from './report.mjs';
import { sendRows } from './send-rows.mjs';
import { destination } from './sign-in.mjs';

const COMMANDS = { import: importFile, approve, cancel, rekey, headings };

/** Does what the command line asks for, says what came of it, and gives the code to end with. */
export function runImport(options) {
  return COMMANDS[options.command](options);
}

async function importFile({ what, path, url, refusedPath, settings }) {
  const sources =
    typeof what === 'string' ? await publishedSources(what, path, say) : [await csvSource(what, shapeOf(what), path)];
  const ask = client(url);
  let exit = EXIT.good;
  for (const source of sources) {
    const { name } = source.kind;
    const report = await send(ask, source, settings);
    show(name, report, settings.mode === 'DRY_RUN');
    if (report.refused > 0) {
      const file = sources.length === 1 ? refusedPath : refusedPath.replace(/(\.csv)?$/, `.${name}.csv`);
      await writeRefused(file, source, report.refusedRows);
      say(`  What was refused was written, with its lines and reasons, to ${file}`);
    }
    if (exitOf(report) === EXIT.failed) return EXIT.failed;
    exit = Math.max(exit, exitOf(report));
  }
  return exit;
}

function send(ask, source, settings) {
  const onProgress = progressOn(process.stderr, source.kind.name);
  return sendRows(importProtocol(ask, source.kind.prefix), source, settings, onProgress);
}

async function approve({ kind, importId, url }) {
  const protocol = importProtocol(client(url), kind.prefix);
  await requireKind(protocol, kind, importId);
  const report = await protocol.approve(importId);
  show(kind.name, report, false);
  return exitOf(report);
}

/** Whoever names another kind has taken the wrong import. One that is unknown, or not theirs to see, the service refuses. */
async function requireKind(protocol, kind, importId) {
  const known = await protocol.kindOf(importId);
  if (known !== undefined && known !== kind.name)
    throw new Refusal(`Import ${importId} is one of ${known}, not of ${kind.name}. Nothing was done.`);
}

async function cancel({ kind, importId, url }) {
  const protocol = importProtocol(client(url), kind.prefix);
  await requireKind(protocol, kind, importId);
  const report = await protocol.cancel(importId);
  show(kind.name, report, false);
  return exitOf(report);
}

async function rekey({ kind, from, to, url }) {
  const ask = client(url);
  const renamed = await importProtocol(ask, kind.prefix).rekey(kind.name, from, to);
  for (const prefix of kind.namedIn) await importProtocol(ask, prefix).rekey(kind.name, from, to);
  say(renamed ? `${from} of ${kind.name} is ${to} now; the old name goes on to mean it.` : `It was ${to} already.`);
  return EXIT.good;
}

async function headings({ kind }) {
  const all = headingsOf(shapeOf(kind));
  say(all.join('\n'));
  const texts = all.filter((heading) => heading.endsWith('.en'));
  if (texts.length > 0)
    process.stderr.write(`.en stands for a language: ${texts[0].replace(/en$/, 'de')} goes as well.\n`);
  return EXIT.good;
}

function client(url) {
  const to = destination(url);
  return graphqlClient(to.url, to.signIn);
}

function show(name, report, dryRun) {
  for (const line of reportLines(name, report, dryRun)) say(line);
}
