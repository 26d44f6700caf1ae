import { DomainError } from '@libs/platform';

const LONGEST_TEXT = 20_000;
const PLAIN = /^[\x20-\x7e]*$/;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** Marks that turn the reading direction make a text show as another one. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * The row with every text in one spelling (NFC) and an empty cell as null. A text that begins with `=` or `+` stays the
 * text it is. @throws DomainError INVALID naming the field of a text that no screen could show or database keep.
 */
export function cleanCells(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const cleaned = clean(value, column);
    // Not an assignment: a column named __proto__ must stay a column, to be refused.
    const cell = { value: isEmpty(cleaned) ? null : cleaned, enumerable: true, writable: true, configurable: true };
    Object.defineProperty(cells, column, cell);
  }
  return cells;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function clean(value: unknown, field: string): unknown {
  if (typeof value === 'string') return cleanText(value, field);
  if (Array.isArray(value)) return value.map((each, index) => clean(each, `${field}.${String(index)}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each, `${field}.${name}`)]));
}

function cleanText(text: string, field: string): string {
  if (text.length > LONGEST_TEXT) throw DomainError.invalid(field, `is longer than ${String(LONGEST_TEXT)} characters`);
  if (PLAIN.test(text)) return text;
  if (CONTROL.test(text) || !text.isWellFormed()) throw DomainError.invalid(field, 'holds a character that is no text');
  if (DIRECTION.test(text)) throw DomainError.invalid(field, 'holds a mark that turns the reading direction');
  return text.normalize('NFC');
}
