import { JobRoleOutlookV1, OpeningV1, RecommendationV1 } from '@libs/contracts';
import { newId, partId } from '@libs/platform';
import type { BusEvent, ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';

interface StonesAnswer {
  _entities: {
    gapAnalysis: { goals: { goal: { id: string }; gaps: { id: string }[] }[] } | null;
    nextStones: {
      version: number;
      freshness: string;
      stones: { kind: string; sentence: string; gaps: { id: string }[]; opening: { id: string } | null }[];
      changes: { what: string }[];
    } | null;
  }[];
}

const MINE = `query ($employee: [_Any!]!) { _entities(representations: $employee) { ... on Employee {
  gapAnalysis { goals { goal { id } gaps { id } } }
  nextStones { version freshness stones { kind sentence gaps { id } opening { id } } changes { what } } } } }`;
const SEE = 'mutation ($v: Int!) { seeNextStones(input: { version: $v }) { version } }';

describe('next stones, through GraphQL', () => {
  let assessment: ServiceUnderTest;
  const ask = async (actor = 'ana') => {
    await assessment.settle();
    const variables = { employee: [{ __typename: 'Employee', id: ANA }] };
    const { data, errors } = await assessment.ask<StonesAnswer>(actor, MINE, variables);
    expect(errors).toBeUndefined();
    return data?._entities[0];
  };
  const kinds = async () => (await ask())?.nextStones?.stones.map(({ kind }) => kind);

  beforeAll(async () => {
    assessment = await startAssessment();
    await assessment.bus.deliver([nurseEvent(1, { triage: 3 })]);
  });
  afterAll(() => assessment.stop());

  it('are none before the first goal, and none of anybody else ever', async () => {
    expect(await ask()).toMatchObject({ nextStones: null });
    await assessment.ask(
      'ana',
      'mutation ($r: ID!) { chooseGoal(input: { jobRoleId: $r, kind: NEXT }) { goal { id } } }',
      {
        r: NURSE,
      },
    );
    expect((await ask())?.nextStones).toMatchObject({ freshness: 'CURRENT', stones: [] });
    for (const other of ['ben', 'hr-system']) expect((await ask(other))?.nextStones ?? null).toBeNull();
  });

  it('come with a recommended course, and say what changed until they were seen', async () => {
    const analysis = (await ask())?.gapAnalysis?.goals[0];
    await assessment.bus.deliver([recommended(1, analysis?.gaps[0]?.id ?? '', analysis?.goal.id ?? '')]);
    const next = (await ask())?.nextStones;
    expect(next?.stones).toMatchObject([{ kind: 'COURSE', gaps: [analysis?.gaps[0]] }]);
    expect(next?.stones[0]?.sentence).toMatch(/^Triage in the evening, 90 hours .* you 85\.00 USD/);
    expect(next?.changes).toEqual([{ what: 'ADDED' }]);
    await assessment.ask('ana', SEE, { v: next?.version });
    expect((await ask())?.nextStones?.changes).toEqual([]);
  });

  it('follow openings and outlooks', async () => {
    await assessment.bus.deliver([openingEvent(1, 'PUBLISHED'), outlookEvent(1)]);
    const next = (await ask())?.nextStones;
    expect(next?.stones[0]?.sentence).toContain('2 in a year, 1 open now');
    expect(next?.changes).toEqual([{ what: 'CHANGED' }]);
  });

  it('become an application once the skill is there, and nothing when the opening is gone', async () => {
    await assessment.ask(
      'ana',
      'mutation ($s: ID!) { rateSkill(input: { skillId: $s, level: 3 }) { profileVersion } }',
      {
        s: skillId('triage'),
      },
    );
    expect((await ask())?.nextStones?.stones).toMatchObject([{ kind: 'APPLY', opening: { id: OPENING } }]);
    await assessment.bus.deliver([openingEvent(2, 'CLOSED')]);
    expect(await kinds()).toEqual([]);
  });

  it('lose an opening that turns into one of another job role', async () => {
    await assessment.bus.deliver([openingEvent(3, 'PUBLISHED')]);
    expect(await kinds()).toEqual(['APPLY']);
    await assessment.bus.deliver([openingEvent(4, 'PUBLISHED', newId())]);
    expect(await kinds()).toEqual([]);
  });

  it('forget a recommendation that is gone', async () => {
    await assessment.ask(
      'ana',
      'mutation ($s: ID!) { rateSkill(input: { skillId: $s, level: 1 }) { profileVersion } }',
      {
        s: skillId('triage'),
      },
    );
    expect(await kinds()).toEqual(['COURSE']);
    await assessment.bus.deliver([{ ...recommended(2, newId(), newId()), payload: null }]);
    await assessment.bus.deliver([outlookEvent(2)]);
    expect(await kinds()).toEqual([]);
  });
});

const OPENING = partId(NURSE, 'opening');

function recommended(version: number, gapId: string, goalId: string): BusEvent {
  const payload: RecommendationV1 = {
    id: ANA,
    version,
    gaps: [{ gapId, goalId, courses: [EVENINGS] }],
    basedOn: { gapAnalysisVersion: 1, employeeVersion: 1, asOf: '2026-11-25' },
  };
  const type = 'learning-catalog.recommendation.computed';
  return { topic: RecommendationV1.topic, key: ANA, eventId: newId(), type, payload };
}

const EVENINGS: RecommendationV1['gaps'][number]['courses'][number] = {
  courseId: partId(NURSE, 'course'),
  runId: null,
  called: { en: 'Triage in the evening' },
  hours: 90,
  startsOn: null,
  endsOn: null,
  hoursAWeek: 9,
  fitsWeek: true,
  toLevel: 3,
  closes: true,
  money: {
    answer: 'PARTLY',
    clause: 'CAP',
    from: null,
    price: { amount: '1525.00', currency: 'USD' },
    reimbursed: { amount: '1440.00', currency: 'USD' },
    own: { amount: '85.00', currency: 'USD' },
    askBy: null,
    backBy: null,
  },
};

function openingEvent(version: number, status: OpeningV1['status'], jobRoleId = NURSE): BusEvent {
  const payload: OpeningV1 = { id: OPENING, version, jobRoleId, seats: 1, contract: 'PERMANENT', status };
  const type = 'internal-mobility.opening.published';
  return { topic: OpeningV1.topic, key: OPENING, eventId: newId(), type, payload };
}

function outlookEvent(version: number): BusEvent {
  const payload: JobRoleOutlookV1 = {
    id: NURSE,
    version,
    enoughHistory: true,
    historyMonths: 40,
    openings: 6,
    openingsLastYear: 2,
    lastOpenedOn: '2026-10-01',
    filledSeats: 9,
    openSeats: version,
    flags: [],
  };
  const type = 'internal-mobility.job-role-outlook.computed';
  return { topic: JobRoleOutlookV1.topic, key: NURSE, eventId: newId(), type, payload };
}
