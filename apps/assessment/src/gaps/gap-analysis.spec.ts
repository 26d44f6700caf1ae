import { GapAnalysisV1, produce, type JobRoleV1 } from '@libs/contracts';
import { GapAnalysis, type AnalysedGoal } from './gap-analysis';

const id = (n: number) => `018f0000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const role: JobRoleV1 = {
  id: id(10),
  version: 4,
  origin: 'INSIDE',
  title: { en: 'Medical assistant' },
  family: 'clinical',
  requirements: [
    { id: id(11), kind: 'SKILL', subject: id(20), minimum: 3, mustHave: true, weight: 1000, typicalMonthsToClose: 6 },
  ],
  retired: false,
};
const goal: AnalysedGoal = { id: id(30), kind: 'NEXT', audience: 'SELF', jobRoleId: role.id, jobRole: role };
const inputs = { profileVersion: 7, employeeVersion: 2, arithmeticVersion: 1, asOf: '2026-11-24' };

describe('a gap analysis', () => {
  const analysis = (): GapAnalysis =>
    Object.assign(new GapAnalysis(), { id: id(1), version: 0, goals: [], basedOn: null } as Partial<GapAnalysis>);
  const held = (level: number) => ({ skills: { [id(20)]: { level, unconfirmed: false } } });

  it('holds every requirement of every goal and says what it was based on', () => {
    const computed = analysis();
    computed.compute([goal], held(1), inputs);
    const state = computed.toPublicState();
    expect(produce(GapAnalysisV1, state)).toEqual(state);
    expect(state.goals[0]?.gaps[0]).toMatchObject({ status: 'BELOW', required: 3, actual: 1, monthsToClose: 6 });
    expect(state.basedOn).toEqual({ ...inputs, roleVersions: { [role.id]: 4 } });
  });

  it('keeps the id of a gap while its level changes', () => {
    const computed = analysis();
    computed.compute([goal], held(1), inputs);
    const before = computed.goals[0]?.gaps[0]?.id;
    computed.compute([goal], held(3), { ...inputs, profileVersion: 8 });
    expect(computed.goals[0]?.gaps[0]?.id).toBe(before);
  });

  it('is a new version even when nothing changed, since it is based on newer inputs', () => {
    const computed = analysis();
    computed.compute([goal], held(1), inputs);
    computed.compute([goal], held(1), { ...inputs, profileVersion: 8 });
    expect([computed.version, computed.basedOn?.profileVersion]).toEqual([2, 8]);
  });

  it('has no gaps for a role that has not arrived yet', () => {
    const computed = analysis();
    computed.compute([{ ...goal, jobRole: undefined }], held(1), inputs);
    expect(computed.goals[0]).toMatchObject({ coverage: null, gaps: [] });
  });
});
