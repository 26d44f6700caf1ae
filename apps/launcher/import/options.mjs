import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../say.mjs';
import { headingsOf } from './columns.mjs';
import { KIND_NAMES, kindNamed, shapeOf } from './kinds.mjs';

const USAGE = `npm run import -- <kind> <file.csv> [--url URL] [--refused refused.csv]
npm run import -- gdd <folder> | nj-etpl <file> | onet <folder>
Kinds: ${KIND_NAMES.join(', ')}.
Headings and examples: apps/launcher/import/import-page.md`;

/** What was asked for on the command line; paths from the folder in which it was typed. @throws Refusal. */
export function optionsFrom(args, folder) {
  const { values, positionals } = read(args);
  const [what, path, ...others] = positionals;
  if (KIND_NAMES.includes(what) && path === undefined)
    throw new Refusal(`Headings of ${what}: ${headingsOf(shapeOf(kindNamed(what))).join(', ')}.`);
  if (path === undefined || others.length > 0) throw new Refusal(USAGE);
  const file = resolve(folder, path);
  return { what, path: file, url: values.url, refusedPath: resolve(folder, values.refused ?? `${file}.refused.csv`) };
}

function read(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, refused: { type: 'string' } },
    });
  } catch (error) {
    throw new Refusal(`${error.message}\n${USAGE}`);
  }
}
