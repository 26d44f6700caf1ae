import { accessSync, constants } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../say.mjs';
import { KIND_NAMES, kindNamed } from './kinds.mjs';
import { isPublished } from './published/sources.mjs';

const USAGE = `npm run import -- <kind> <file.csv> [--dry-run] [--complete] [--effective-on 2026-12-24 [--time-zone Europe/Berlin]] [--url URL] [--refused refused.csv]
npm run import -- <kind>                        prints its headings
npm run import -- <kind> --approve <import>     has applied what an import holds back, as a person who may
npm run import -- <kind> --cancel <import>      takes back one that waits for its day
npm run import -- <kind> --rekey <from> --to <to>   gives a thing another externalId
npm run import -- gdd <folder> | nj-etpl <file> | onet <folder>
Kinds: ${KIND_NAMES.join(', ')}.
Headings and examples: apps/launcher/import/import-page.md`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  complete: { type: 'boolean', default: false },
  'effective-on': { type: 'string' },
  'time-zone': { type: 'string' },
  url: { type: 'string' },
  refused: { type: 'string' },
  approve: { type: 'string' },
  cancel: { type: 'string' },
  rekey: { type: 'string' },
  to: { type: 'string' },
};

/** By which options each command but an import is asked for: all of these, and no other. */
const COMMANDS = { headings: [], approve: ['approve'], cancel: ['cancel'], rekey: ['rekey', 'to'] };

/** What was asked for on the command line; paths from the folder in which it was typed. @throws Refusal. */
export function optionsFrom(args, folder) {
  const { values, positionals } = read(args);
  const [what, path, ...others] = positionals;
  if (what === undefined || others.length > 0) throw new Refusal(USAGE);
  if (isPublished(what)) return importOf(what, path, values, folder);
  const kind = kindNamed(what);
  return path === undefined ? otherCommand(kind, values) : importOf(kind, path, values, folder);
}

function otherCommand(kind, { url, ...values }) {
  const given = Object.keys(values).filter((name) => values[name] !== undefined && values[name] !== false);
  const [command] =
    Object.entries(COMMANDS).find(
      ([, asked]) => asked.length === given.length && asked.every((name) => given.includes(name)),
    ) ?? [];
  if (command === undefined)
    throw new Refusal(
      `${given.map((name) => `--${name}`).join(' ')}: something is missing, or does not go together.\n${USAGE}`,
    );
  return { command, kind, importId: values.approve ?? values.cancel, from: values.rekey, to: values.to, url };
}

function importOf(what, path, values, folder) {
  const isOther = [values.approve, values.cancel, values.rekey, values.to].some((value) => value !== undefined);
  if (path === undefined || isOther) throw new Refusal(USAGE);
  if (typeof what === 'string' && values.complete)
    throw new Refusal(
      '--complete is for files of your own: everything that a published file lacks would count as missing.',
    );
  const file = resolve(folder, path);
  return {
    command: 'import',
    what,
    path: file,
    url: values.url,
    refusedPath: values.refused === undefined ? besideOrIn(folder, file) : resolve(folder, values.refused),
    settings: {
      mode: values['dry-run'] ? 'DRY_RUN' : 'APPLY',
      complete: values.complete,
      effectiveOn: values['effective-on'] ?? null,
      timeZone: values['time-zone'] ?? null,
    },
  };
}

/** Beside the file, unless nobody may write there: then in the folder in which the command was typed. */
function besideOrIn(folder, file) {
  try {
    accessSync(dirname(file), constants.W_OK);
    return `${file}.refused.csv`;
  } catch {
    return resolve(folder, `${basename(file)}.refused.csv`);
  }
}

function read(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Refusal(`${error.message}\n${USAGE}`);
  }
}
