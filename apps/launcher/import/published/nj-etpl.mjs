/** The eligible training provider list of New Jersey, as published, as courses. */
export const NJ_ETPL_LICENCE = 'State of New Jersey, eligible training provider list; contacts removed.';

const MOST_CREDIBLE = 200_000;
const AMOUNTS = ['tuition', 'fees', 'books', 'supplies', 'other', 'total_cost'];
// Control characters but line feed and tab; the byte order mark; bullets that came through a wrong code page.
const STRAY = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFD\uF000-\uF0FF]/g;

/**
 * One course per programme. Without a provider nobody could say whether it is an approved one, and a cost above 200,000
 * is a slip: both are refused with the reason, never mended. "Other" costs stand under fees, since the list does not say
 * what they are.
 */
export function njCourse(line) {
  const { values } = line;
  const refusals = [];
  const refuse = (field, code, message) => refusals.push({ line: line.line, field, code, message });
  if (cleaned(values.provider) === '') refuse('provider', 'MISSING_PROVIDER', 'no provider is named');
  const absurd = AMOUNTS.find((name) => !(Number(values[name]) <= MOST_CREDIBLE));
  if (absurd !== undefined)
    refuse(absurd, 'QUARANTINED', `"${values[absurd]}" is no credible cost: at most ${MOST_CREDIBLE} is taken`);
  return {
    line: line.line,
    lines: [line],
    refusals,
    row: {
      externalId: `nj-etpl/${values.program_id.trim()}`,
      title: { en: cleaned(values.name) },
      description: cleaned(values.description) === '' ? null : { en: cleaned(values.description) },
      provider: cleaned(values.provider),
      hours: Math.ceil(Number(values.clock_hours)),
      price: absurd === undefined ? priceOf(values) : { unreadable: values[absurd] },
      outcomes: [],
    },
  };
}

/** Text as it was meant: without control characters, with single blanks, without quotes around the whole. */
export function cleaned(text) {
  const plain = text
    .replaceAll(STRAY, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
  return /^"[^"]*"$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}

function priceOf(values) {
  return {
    currency: 'USD',
    tuition: inCents(values.tuition),
    fees: inCents(values.fees, values.other),
    books: inCents(values.books),
    supplies: inCents(values.supplies),
  };
}

function inCents(...amounts) {
  const cents = amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
