import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../say.mjs';
import { csvLines } from '../csv-lines.mjs';

/** The lines of a published CSV file with their values by heading. @throws Refusal where a heading is missing. */
export async function csvObjects(path, needed) {
  let headings;
  const lines = [];
  for await (const { line, cells } of csvLines(path)) {
    if (headings === undefined) headings = cells;
    else lines.push({ line, cells, values: valuesOf(headings, cells) });
  }
  refuseMissing(path, headings ?? [], needed);
  return { headings, lines };
}

/** The rows of a published tab-separated file, in which quotes are plain text. @throws Refusal. */
export function tabObjects(path, needed) {
  if (!existsSync(path)) throw new Refusal(`${path} is missing: name the folder of the files as published.`);
  const [headings, ...rows] = readFileSync(path, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  refuseMissing(path, headings, needed);
  return rows.map((cells) => valuesOf(headings, cells));
}

function valuesOf(headings, cells) {
  return Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? '']));
}

function refuseMissing(path, headings, needed) {
  const missing = needed.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) throw new Refusal(`${basename(path)} has no heading ${missing.join(', ')}.`);
}
