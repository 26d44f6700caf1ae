import type { Outcome, Target } from './benchmark';
import { asJson, asTable, verdictOf } from './report';

describe('the report of a benchmark', () => {
  const target: Target = { what: 'p50', value: 4, unit: '×', better: 'lower', floor: 10, goal: 3 };
  const circumstances = {
    benchmark: 'events',
    title: 'events beside the bare client',
    seed: 7,
    machine: { cores: 2 },
    versions: { node: 'v24' },
    load: [0.5, 1.5],
  } as const;
  const outcome: Outcome = {
    exact: ['300 of 300 arrived'],
    series: [{ what: 'pipe', unit: 'ms', samples: [3, 1.23456, 2] }],
    targets: [target],
  };

  it('judges by floor and goal, whichever way is better', () => {
    expect([11, 10, 3].map((value) => verdictOf({ ...target, value }))).toEqual([
      'below the floor',
      'floor reached',
      'goal reached',
    ]);
    const share = { ...target, better: 'higher', floor: 30, goal: 50 } as const;
    expect([29, 30, 50].map((value) => verdictOf({ ...share, value }))).toEqual([
      'below the floor',
      'floor reached',
      'goal reached',
    ]);
  });

  it('is one line of JSON with the circumstances, the samples and the verdict', () => {
    const json = asJson(circumstances, outcome);
    expect(json).not.toContain('\n');
    expect(JSON.parse(json)).toMatchObject({
      seed: 7,
      load: [0.5, 1.5],
      exact: ['300 of 300 arrived'],
      series: [{ what: 'pipe', unit: 'ms', count: 3, min: 1.23, median: 2, p99: 3 }],
      targets: [{ value: 4, floor: 10, goal: 3, verdict: 'floor reached' }],
    });
  });

  it('is a table that says what was exact, measured and reached', () => {
    const table = asTable(circumstances, outcome);
    for (const text of ['exact: 300 of 300 arrived', '1.23', '4 ×', '≤ 10 ×', 'floor reached', 'load average 0.5'])
      expect(table).toContain(text);
  });
});
