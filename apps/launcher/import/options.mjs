import { resolve } from 'node:path';
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

/** What was asked for on the command line; paths from the folder in which it was typed. @throws Refusal. */
export function optionsFrom(args, folder) {
  const { values, positionals } = read(args);
  const [what, path, ...others] = positionals;
  if (what === undefined || others.length > 0) throw new Refusal(USAGE);
  const { url, approve, cancel, rekey, to } = values;
  if (isPublished(what)) return importOf(what, path, values, folder);
  const kind = kindNamed(what);
  if (path !== undefined) return importOf(kind, path, values, folder);
  if (approve !== undefined) return { command: 'approve', kind, importId: approve, url };
  if (cancel !== undefined) return { command: 'cancel', kind, importId: cancel, url };
  if (rekey !== undefined && to !== undefined) return { command: 'rekey', kind, from: rekey, to, url };
  return { command: 'headings', kind };
}

function importOf(what, path, values, folder) {
  const isOther = [values.approve, values.cancel, values.rekey].some((value) => value !== undefined);
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
    refusedPath: resolve(folder, values.refused ?? `${file}.refused.csv`),
    settings: {
      mode: values['dry-run'] ? 'DRY_RUN' : 'APPLY',
      complete: values.complete,
      effectiveOn: values['effective-on'] ?? null,
      timeZone: values['time-zone'] ?? null,
    },
  };
}

function read(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Refusal(`${error.message}\n${USAGE}`);
  }
}
