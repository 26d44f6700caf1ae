import { execFileSync } from 'node:child_process';
import { ROOT } from './product-files';

interface Case {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly breaks: readonly string[];
}

const HEART = 'apps/assessment/src/goals/goal.ts';
const SPEC = 'apps/assessment/src/goals/goal.spec.ts';
const CLOCK = 'libs/platform/src/clock.ts';
const SYNTAX = ['no-restricted-syntax'];
const lines = (count: number): string => 'export {};\n'.repeat(count);

const cases: readonly Case[] = [
  { what: 'the time asked in a heart', path: HEART, text: 'export const at = new Date();', breaks: SYNTAX },
  { what: 'the time asked as a number', path: HEART, text: 'export const at = Date.now();', breaks: SYNTAX },
  { what: 'the time asked as a text', path: HEART, text: 'export const at = Date();', breaks: SYNTAX },
  { what: 'the time asked in a test', path: SPEC, text: 'export const at = new Date();', breaks: SYNTAX },
  {
    what: 'the time asked by the setup of tests',
    path: 'libs/testing/src/eventually.ts',
    text: 'export const at = Date.now();',
    breaks: SYNTAX,
  },
  { what: 'a converted date', path: HEART, text: "export const at = new Date('2026-01-31');", breaks: [] },
  { what: 'the time asked by the clock', path: CLOCK, text: 'export const at = new Date();', breaks: [] },
  { what: 'the environment read by the clock', path: CLOCK, text: 'export const e = process.env;', breaks: SYNTAX },
  { what: 'the environment read in a heart', path: HEART, text: 'export const e = process.env;', breaks: SYNTAX },
  {
    what: 'the environment read in a main',
    path: 'apps/assessment/src/main.ts',
    text: "export const e = process.env['X'];",
    breaks: SYNTAX,
  },
  {
    what: 'the environment read in a library',
    path: 'libs/messaging/src/outbox/outbox.ts',
    text: 'export const e = process.env;',
    breaks: SYNTAX,
  },
  {
    what: 'the environment by another name',
    path: HEART,
    text: "import { env } from 'node:process';\nexport const e = env;",
    breaks: SYNTAX,
  },
  { what: 'the environment read by a spec', path: SPEC, text: 'export const e = process.env;', breaks: SYNTAX },
  {
    what: 'the environment read by the settings',
    path: 'apps/assessment/src/config.ts',
    text: 'export const e = process.env;',
    breaks: [],
  },
  {
    what: 'the environment read by the migration step',
    path: 'apps/assessment/src/migrate.ts',
    text: 'export const e = process.env;',
    breaks: [],
  },
  {
    what: 'the time asked by the settings',
    path: 'apps/assessment/src/config.ts',
    text: 'export const at = new Date();',
    breaks: SYNTAX,
  },
  {
    what: 'changing state in a module',
    path: HEART,
    text: 'let count = 0;\nexport const next = () => (count += 1);',
    breaks: SYNTAX,
  },
  { what: 'exported changing state', path: HEART, text: 'export let count = 0;\ncount = 1;', breaks: SYNTAX },
  {
    what: 'state of a test file',
    path: SPEC,
    text: 'let count = 0;\nexport const next = () => (count += 1);',
    breaks: [],
  },
  { what: 'a replaced module', path: SPEC, text: "jest.mock('./goal');", breaks: SYNTAX },
  { what: 'a random number without a seed', path: SPEC, text: 'export const n = Math.random();', breaks: SYNTAX },
  { what: 'standard output', path: HEART, text: "console.log('here');", breaks: ['no-console'] },
  { what: 'a file of 250 lines', path: HEART, text: lines(250), breaks: [] },
  { what: 'a file of 251 lines', path: HEART, text: lines(251), breaks: ['max-lines'] },
  { what: 'a test of 400 lines', path: SPEC, text: lines(400), breaks: [] },
  { what: 'a test of 401 lines', path: SPEC, text: lines(401), breaks: ['max-lines'] },
  {
    what: 'a launcher that reads its environment',
    path: 'apps/launcher/start.mjs',
    text: 'export const e = process.env;',
    breaks: [],
  },
  {
    what: 'a launcher with a name nobody defined',
    path: 'apps/launcher/start.mjs',
    text: 'export const e = undefinedName;',
    breaks: ['no-undef'],
  },
];

const broken = JSON.parse(
  execFileSync(process.execPath, ['test/architecture/lint-texts.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    input: JSON.stringify(cases.map(({ path, text }) => ({ path, text }))),
  }),
) as readonly (readonly string[])[];

describe('The linter of the product', () => {
  it.each(cases.map((one, index) => ({ ...one, index })))('says of $what: $breaks', ({ index, breaks }) => {
    expect(broken[index]).toEqual(breaks);
  });
});
