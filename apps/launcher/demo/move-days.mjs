/** The month in which the demo's files are written: what they call past, open or to come is so within it. */
const WRITTEN = { year: 2026, month: 11 };
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole months from the month of the files to the one of `now`. */
export function monthsSinceWritten(now) {
  return (now.getUTCFullYear() - WRITTEN.year) * 12 + now.getUTCMonth() + 1 - WRITTEN.month;
}

/** The same rows with every day moved by so many months, so that the demo never ages. */
export function movedTo(source, months) {
  return {
    ...source,
    async *rows() {
      for await (const each of source.rows()) yield { ...each, row: moved(each.row, months) };
    },
  };
}

function moved(value, months) {
  if (Array.isArray(value)) return value.map((each) => moved(each, months));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, months)]));
  const [, year, month, date] = (typeof value === 'string' && DAY.exec(value)) || [];
  if (date === undefined) return value;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
