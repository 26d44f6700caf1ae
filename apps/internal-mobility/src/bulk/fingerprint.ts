/** The same text for the same facts, whatever the order of their keys: PostgreSQL's jsonb does not keep it. */
export function fingerprint(facts: unknown): string {
  return JSON.stringify(facts, (_key, value: unknown) => (isPlain(value) ? sorted(value) : value));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
