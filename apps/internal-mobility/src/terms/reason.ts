/** Why something is as it is, in a form that a screen puts into words. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A reason; what is not known is left out of its params. */
export function reason(code: string, params: Readonly<Record<string, string | number | null>> = {}): Reason {
  const known = Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return { code, params: Object.fromEntries(known) as Record<string, string> };
}
