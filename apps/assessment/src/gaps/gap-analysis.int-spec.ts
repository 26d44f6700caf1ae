import type { Tx } from '@libs/database';
import type { ServiceUnderTest } from '@libs/testing';
import { DerivedWorker, Dirty, Recomputation } from '@libs/messaging';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';
import { GAP_ANALYSIS } from './gap-kinds';
import { RecomputeGapAnalysis } from './recompute-gap-analysis';

interface AnalysisAnswer {
  _entities: {
    gapAnalysis: {
      version: number;
      freshness: string;
      waitingFor: { profileVersion: number } | null;
      basedOn: { profileVersion: number; roleVersions: { version: number }[] };
      goals: {
        coverage: number;
        gaps: { id: string; status: string; actual: number; skill: { name: string } | null }[];
      }[];
    } | null;
    goals: { kind: string }[] | null;
    skillProfile: { version: number } | null;
  }[];
}

const MINE = `query ($employee: [_Any!]!) { _entities(representations: $employee) { ... on Employee {
  skillProfile { version } goals { kind }
  gapAnalysis { version freshness waitingFor { profileVersion } basedOn { profileVersion roleVersions { version } }
    goals { coverage gaps { id status actual skill { name } } } } } } }`;
const RATE = 'mutation ($s: ID!, $l: Int!) { rateSkill(input: { skillId: $s, level: $l }) { profileVersion } }';
const CHOOSE = 'mutation ($r: ID!) { chooseGoal(input: { jobRoleId: $r, kind: NEXT }) { profileVersion goal { id } } }';

/** Computes as the product does, after something else happened between its lock and its reading. */
class Interrupted extends Recomputation {
  readonly kind = GAP_ANALYSIS;

  constructor(
    private readonly inner: RecomputeGapAnalysis,
    private readonly meanwhile: () => Promise<void>,
  ) {
    super();
  }

  async recompute(tx: Tx, subject: string): Promise<void> {
    await this.inner.recompute(tx, subject);
    await this.meanwhile();
  }
}

describe('the gap analysis, through GraphQL', () => {
  let assessment: ServiceUnderTest;
  const ask = async (actor = 'ana') => {
    const variables = { employee: [{ __typename: 'Employee', id: ANA }] };
    const { data, errors } = await assessment.ask<AnalysisAnswer>(actor, MINE, variables);
    expect(errors).toBeUndefined();
    return data?._entities[0];
  };
  const rate = (name: string, level: number) => assessment.ask('ana', RATE, { s: skillId(name), l: level });

  beforeAll(async () => {
    assessment = await startAssessment();
    await assessment.bus.deliver([nurseEvent(1, { triage: 3, records: 2 })]);
  });
  afterAll(() => assessment.stop());

  it('is pending from the choice of a goal until it is computed, then holds every requirement', async () => {
    await rate('triage', 2);
    expect((await assessment.ask('ana', CHOOSE, { r: NURSE })).errors).toBeUndefined();
    await assessment.settle();
    await rate('records', 2);
    expect((await ask())?.gapAnalysis).toMatchObject({ freshness: 'PENDING', waitingFor: { profileVersion: 2 } });
    await assessment.settle();
    const analysis = (await ask())?.gapAnalysis;
    expect(analysis).toMatchObject({
      freshness: 'CURRENT',
      waitingFor: null,
      basedOn: { profileVersion: 2, roleVersions: [{ version: 1 }] },
    });
    expect(analysis?.goals[0]?.coverage).toBe(833);
    const gaps = analysis?.goals[0]?.gaps.map(({ status, actual, skill }) => [skill?.name, status, actual]);
    expect(gaps?.sort()).toEqual([
      ['records', 'MET', 2],
      ['triage', 'BELOW', 2],
    ]);
  });

  it('follows a job role that asks more, however often and in whatever order its states come', async () => {
    await assessment.bus.deliver([nurseEvent(2, { triage: 4 }), nurseEvent(3, { triage: 2 })]);
    await assessment.settle();
    const analysis = (await ask())?.gapAnalysis;
    expect(analysis).toMatchObject({
      basedOn: { roleVersions: [{ version: 3 }] },
      goals: [{ coverage: 1000, gaps: [{ status: 'MET' }] }],
    });
  });

  it('cannot judge a skill that nobody has defined', async () => {
    await assessment.bus.deliver([nurseEvent(4, { triage: 2, 'unheard-of': 1 })]);
    await assessment.settle();
    const gaps = (await ask())?.gapAnalysis?.goals[0]?.gaps ?? [];
    expect(gaps.map(({ status, skill }) => [skill?.name, status])).toEqual(
      expect.arrayContaining([
        ['triage', 'MET'],
        [undefined, 'UNKNOWN'],
      ]),
    );
  });

  it('loses no rating that arrives while it is computed', async () => {
    await rate('triage', 1);
    let late = false;
    const meanwhile = async (): Promise<void> => {
      if (late) return;
      late = true;
      // Not awaited: it waits for the worker's mark, as it does in production, and commits afterwards.
      void rate('triage', 4);
      await new Promise((resolve) => setTimeout(resolve, 150));
    };
    const interrupted = new Interrupted(assessment.get(RecomputeGapAnalysis), meanwhile);
    const worker = new DerivedWorker(assessment.database.worker, assessment.get(Dirty), interrupted);
    for (let round = 0; round < 20; round += 1) {
      await worker.runOnce();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const analysis = (await ask())?.gapAnalysis;
    expect(analysis?.freshness).toBe('CURRENT');
    expect(analysis?.goals[0]?.gaps.find(({ skill }) => skill?.name === 'triage')).toMatchObject({
      actual: 4,
      status: 'EXCEEDED',
    });
  });

  it('is for the person alone, by person and by gap', async () => {
    const gap = (await ask())?.gapAnalysis?.goals[0]?.gaps[0]?.id;
    for (const other of ['ben', 'hr-system']) {
      expect(await ask(other)).toEqual({ gapAnalysis: null, goals: null, skillProfile: null });
      const answer = await assessment.ask<{ _entities: unknown[] }>(
        other,
        'query ($gap: [_Any!]!) { _entities(representations: $gap) { ... on Gap { id status } } }',
        { gap: [{ __typename: 'Gap', id: gap }] },
      );
      expect(answer.data?._entities).toEqual([null]);
    }
  });

  it('answers nobody without the proof of the gateway, on any path', async () => {
    const body = JSON.stringify({ query: '{ skills { edges { node { id } } } }' });
    const headers = { 'content-type': 'application/json' };
    for (const path of ['/graphql', '/graphql/', '//graphql', '/health/../graphql']) {
      const response = await assessment.knock(path, { method: 'POST', headers, body });
      expect([401, 404]).toContain(response.status);
      expect(await response.text()).not.toContain('edges');
    }
    expect((await assessment.knock('/graphql?query={__typename}', { method: 'GET' })).status).toBe(401);
    expect((await assessment.knock('/health/live', { method: 'GET' })).status).toBe(200);
  });

  it('tells a client its mistake by code and field, and nothing of the inside', async () => {
    const answer = await assessment.ask('ana', RATE, { s: skillId('triage'), l: 9 });
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringContaining('level: ') as string,
        extensions: { code: 'INVALID', details: { field: 'level' } },
      },
    ]);
    const absent = await assessment.ask('ana', RATE, { s: 'no-id', l: 1 });
    expect(absent.errors).toMatchObject([{ message: 'There is no such skill.', extensions: { code: 'NOT_FOUND' } }]);
  });
});
