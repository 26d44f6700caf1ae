import { readFileSync } from 'node:fs';

/** The people one may sign in as: `{ signIn, name, employee, about }`. */
export function demoPeople() {
  return JSON.parse(readFileSync(new URL('demo/sign-ins.json', import.meta.url), 'utf8'));
}
