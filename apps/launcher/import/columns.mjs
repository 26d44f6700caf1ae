import { Refusal } from '../say.mjs';
import { fieldOf } from './row-shape.mjs';

/** Columns that the file of refused rows has in front: that file, mended, can be imported as it is. */
export const REFUSAL_HEADINGS = ['refused.line', 'refused.field', 'refused.code', 'refused.reason'];

/**
 * What each column of a file means.
 * @throws Refusal for a heading that is unknown, stands twice or is missing: a misspelt one would leave facts unchanged
 * without a word.
 */
export function columnsOf(kind, shape, headings) {
  const names = headings.map((heading) => heading.trim());
  const columns = names
    .map((heading, at) => ({ heading, at, ...fieldOf(shape, heading) }))
    .filter(({ heading }) => !REFUSAL_HEADINGS.includes(heading));
  const unknown = columns.filter(({ path }) => path === undefined).map(({ heading }) => heading);
  if (unknown.length > 0)
    throw new Refusal(`${kind} has no heading ${quoted(unknown)}. Its headings: ${headingsOf(shape).join(', ')}.`);
  const twice = names.filter((heading, index) => names.indexOf(heading) !== index);
  if (twice.length > 0) throw new Refusal(`The heading ${quoted(twice)} stands twice.`);
  if (!names.includes('externalId'))
    throw new Refusal(`The heading "externalId" is missing: it says what a row is about.`);
  return columns;
}

/** Every heading of a kind; a text in several languages is shown in English. */
export function headingsOf(shape) {
  return [...shape].map(([heading, { localized }]) => (localized ? `${heading}.en` : heading));
}

function quoted(names) {
  return names.map((name) => `"${name}"`).join(', ');
}
