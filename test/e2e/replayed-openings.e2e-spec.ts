import { spawnSync } from 'node:child_process';
import { eventually } from '@libs/testing';
import { GraphQLClient } from './graphql-client';
import { runningCairn } from './running-cairn';

const RANKED = '{ me { rankedOpenings(first: 5) { band total opening { id } } } }';
const SHOWN = `{ me { id openingRuns(first: 1) { edges { node { replaysIdentically considered
  openings { band total sentence parts { kind amount } opening { id } } } } } } }`;

interface Ranked {
  readonly me: { readonly rankedOpenings: readonly { readonly opening: { readonly id: string } }[] };
}
interface Run {
  readonly replaysIdentically: boolean;
  readonly openings: readonly { readonly total: number; readonly parts: readonly { readonly amount: number }[] }[];
}
interface Shown {
  readonly me: { readonly id: string; readonly openingRuns: { readonly edges: readonly { readonly node: Run }[] } };
}

function replay(...which: string[]) {
  return spawnSync(process.execPath, ['apps/launcher/maintain.mjs', 'replay-openings', ...which], {
    env: runningCairn().environment,
    encoding: 'utf8',
  });
}

describe('what somebody was shown of openings', () => {
  const people = ['ana', 'marco', 'noor'].map((name) => GraphQLClient.signIn(name));

  it('is kept with why, and gives the same bytes for whoever runs Cairn', async () => {
    await eventually(
      async () => (await Promise.all(people.map((person) => person.ask<Ranked>(RANKED))))[0],
      (ana) => (ana?.me.rankedOpenings.length ?? 0) > 0,
      'openings near to Ana',
    );
    const ana = (await people[0]?.ask<Shown>(SHOWN))?.me;
    const newest = ana?.openingRuns.edges[0]?.node;
    expect(newest?.replaysIdentically).toBe(true);
    for (const { total, parts } of newest?.openings ?? [])
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    const { status, stdout, stderr } = replay();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [, kept, same, judged] = /(\d+) lists .* (\d+) of (\d+) give the same bytes/.exec(stdout) ?? [];
    expect(Number(kept)).toBeGreaterThanOrEqual(people.length);
    expect(same).toBe(judged);
    const hers = replay('--person', ana?.id ?? '', '--since', '2026-01-01').stdout;
    expect(Number(/(\d+) lists/.exec(hers)?.[1])).toBeLessThanOrEqual(Number(kept) - 2);
    expect(replay('--since', 'yesterday').stderr).toMatch(
      /^--since yesterday: is no day\nreplay-openings \[--since DAY\]/,
    );
  });
});
