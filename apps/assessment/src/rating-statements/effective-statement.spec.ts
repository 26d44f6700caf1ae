import { STATEMENT_SOURCES } from '@libs/contracts';
import { addDays } from '@libs/platform';
import fc from 'fast-check';
import { effectiveStatement } from './effective-statement';
import { lastStatements } from './standing';
import type { Statement } from './statement';

const TODAY = '2026-11-26';
const statement = (source: Statement['source'], level: number | null, rest: Partial<Statement> = {}): Statement => ({
  ...{ id: `${source} ${String(level)}`, skillId: 'triage', source, level, ratedOn: '2026-06-01' },
  ...{ seenOn: '2026-06-02', disputedOn: null, switchedOn: true, precedence: STATEMENT_SOURCES },
  ...rest,
});
const effective = (...statements: Statement[]) => effectiveStatement(statements, TODAY)?.id ?? null;
const standings = (...statements: Statement[]) =>
  lastStatements(statements, TODAY).map(({ id, standing }) => [id, standing]);

describe('what was said of a skill', () => {
  it('counts by who said it, never averaged: evidence, managers, peers, oneself', () => {
    const all = [statement('SELF', 4), statement('PEER', 3), statement('MANAGER', 2), statement('EVIDENCE', 1)];
    expect(effective(...all)).toBe('EVIDENCE 1');
    expect(effective(...all.slice(0, 3))).toBe('MANAGER 2');
    expect(effective(...all.slice(0, 2))).toBe('PEER 3');
    expect(effective(...all.slice(0, 1))).toBe('SELF 4');
    expect(effective()).toBeNull();
  });

  it('counts in the order of the company, and what is disputed after all else in the same order', () => {
    const precedence = ['SELF', 'PEER', 'EVIDENCE', 'MANAGER'] as const;
    const [self, peer, evidence] = [
      statement('SELF', 4, { precedence }),
      statement('PEER', 3, { precedence }),
      statement('EVIDENCE', 1, { precedence }),
    ];
    expect(effective(evidence, peer, self)).toBe('SELF 4');
    expect(effective(evidence, peer)).toBe('PEER 3');
    expect(effective(evidence, { ...peer, disputedOn: TODAY })).toBe('EVIDENCE 1');
    expect(standings(self, evidence)).toEqual([
      ['SELF 4', 'COUNTS'],
      ['EVIDENCE 1', 'OUTRANKED'],
    ]);
  });

  it('counts of one source by who spoke last, "not held" too, and never by who is not sure', () => {
    expect(effective(statement('SELF', 2), statement('SELF', 3, { ratedOn: '2026-06-02' }))).toBe('SELF 3');
    expect(effective(statement('EVIDENCE', 0), statement('SELF', 3))).toBe('EVIDENCE 0');
    expect(effective(statement('EVIDENCE', null), statement('SELF', 3))).toBe('SELF 3');
  });

  it('of managers and peers counts only once it is read, and only where their company switched it on', () => {
    const self = statement('SELF', 1);
    expect(effective(self, statement('MANAGER', 3, { seenOn: null }))).toBe('SELF 1');
    expect(effective(self, statement('PEER', 3, { switchedOn: false }))).toBe('SELF 1');
    expect(effective(statement('MANAGER', 3, { switchedOn: false }))).toBeNull();
  });

  it('counts after everything else once it is disputed, and still says a level that nobody confirms', () => {
    const disputed = statement('MANAGER', 3, { disputedOn: '2026-07-01' });
    expect(effective(disputed)).toBe('MANAGER 3');
    expect(effective(disputed, statement('SELF', 1, { ratedOn: '2020-01-01' }))).toBe('SELF 1');
    expect(effective(statement('MANAGER', 3, { disputedOn: '2026-07-01', seenOn: null }))).toBeNull();
  });

  it('loses nothing of its level by age, and is confirmed again by a fresh word of the same level', () => {
    const old = statement('EVIDENCE', 3, { ratedOn: '2024-11-26' });
    expect(effective(old, statement('SELF', 1))).toBe('EVIDENCE 3');
    expect(effective(old, statement('SELF', 3))).toBe('SELF 3');
    expect(effective(old, statement('SELF', 3, { ratedOn: '2024-01-01' }))).toBe('EVIDENCE 3');
    expect(effective({ ...old, ratedOn: '2024-11-27' }, statement('SELF', 3))).toBe('EVIDENCE 3');
  });

  it('is one level, whatever comes first', () => {
    const any = fc.record<Statement>({
      ...{ id: fc.uuid(), skillId: fc.constant('triage'), level: fc.option(fc.integer({ min: 0, max: 5 })) },
      source: fc.constantFrom('SELF', 'PEER', 'MANAGER', 'EVIDENCE'),
      ratedOn: fc.nat({ max: 2000 }).map((days) => addDays('2021-01-01', days)),
      seenOn: fc.option(fc.constant(TODAY)),
      disputedOn: fc.option(fc.constant(TODAY)),
      switchedOn: fc.boolean(),
      precedence: fc.constant(STATEMENT_SOURCES),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ source, ratedOn }) => source + ratedOn }), (statements) => {
        const forth = effectiveStatement(statements, TODAY);
        expect(effectiveStatement([...statements].reverse(), TODAY)).toBe(forth);
        // Nothing that does not count changes anything by being there.
        const silent = statements.filter(({ level, seenOn, source }) => {
          return level === null || (seenOn === null && source === 'MANAGER');
        });
        expect(silent).not.toContain(forth);
        expect(
          effectiveStatement(
            statements.filter((each) => !silent.includes(each)),
            TODAY,
          ),
        ).toBe(forth);
      }),
    );
  });

  it('stands side by side, each saying why it counts or does not', () => {
    expect(
      standings(
        statement('EVIDENCE', 3),
        statement('MANAGER', 2, { seenOn: null }),
        statement('PEER', 4, { switchedOn: false, seenOn: null }),
        statement('SELF', null),
        statement('SELF', 2, { ratedOn: '2026-01-01' }),
      ),
    ).toEqual([
      ['EVIDENCE 3', 'COUNTS'],
      ['MANAGER 2', 'NOT_SEEN'],
      ['PEER 4', 'SWITCHED_OFF'],
      ['SELF null', 'NOT_SURE'],
    ]);
  });

  it('shows an older word that counts beside the younger one of the same source that waits', () => {
    expect(
      standings(statement('MANAGER', 4, { seenOn: null }), statement('MANAGER', 2, { ratedOn: '2026-01-01' })),
    ).toEqual([
      ['MANAGER 4', 'NOT_SEEN'],
      ['MANAGER 2', 'COUNTS'],
    ]);
  });
});
