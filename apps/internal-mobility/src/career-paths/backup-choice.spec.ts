import { chooseBackups, sharedSteps, sum, type BackupFacts } from './backup-choice';

const role = (name: string, rest: Partial<BackupFacts> = {}): BackupFacts => ({
  role: name,
  family: 'nursing',
  steps: 10,
  stepsShared: 5,
  otherFamily: false,
  otherUnits: false,
  monthsToReady: 6,
  ...rest,
});
const names = (facts: readonly BackupFacts[], count = 3) => chooseBackups(facts, count).map((each) => each.role);

describe('Backup candidates', () => {
  it('reuse more of the plan first, then stand on other ground, then are sooner ready', () => {
    expect(names([role('less', { stepsShared: 2 }), role('more', { stepsShared: 9 })])).toEqual(['more', 'less']);
    expect(names([role('same'), role('other', { otherFamily: true, family: 'finance' })])).toEqual(['other', 'same']);
    expect(names([role('later', { monthsToReady: 20 }), role('sooner')])).toEqual(['sooner', 'later']);
  });

  it('with no known route come after those with one, unless they reuse much more', () => {
    const noWay = role('no way', { monthsToReady: null });
    expect(names([noWay, role('way')])).toEqual(['way', 'no way']);
    expect(names([{ ...noWay, stepsShared: 10 }, role('way', { stepsShared: 1, monthsToReady: 12 })])).toEqual([
      'no way',
      'way',
    ]);
  });

  it('where none of the plan counts are none, as long as something is planned', () => {
    expect(names([role('stranger', { stepsShared: 0, otherFamily: true }), role('kin')])).toEqual(['kin']);
    expect(names([role('any', { steps: 0, stepsShared: 0 })])).toEqual(['any']);
  });

  it('do not all fail for one reason: the second of a family waits behind another family', () => {
    const facts = [role('a'), role('b'), role('c', { family: 'finance', stepsShared: 4 })];
    expect(names(facts, 2)).toEqual(['a', 'c']);
  });

  it('of equal worth follow by id, and their parts add up', () => {
    expect(names([role('b'), role('a')])).toEqual(['a', 'b']);
    const [one] = chooseBackups([role('a', { otherFamily: true, otherUnits: true })], 1);
    expect(one && [one.worth, sum(one.worth)]).toEqual([{ reuse: 500, independence: 300, soonness: -120 }, 680]);
  });

  it('count as shared only the steps that are still to be made', () => {
    const levels = (all: Record<string, number>) => new Map(Object.entries(all));
    const goal = levels({ triage: 4, records: 2, drugs: 3 });
    expect(sharedSteps(levels({ triage: 2, records: 2 }), goal, levels({ triage: 3, records: 5, sums: 2 }))).toEqual({
      steps: 5,
      stepsShared: 1,
    });
  });
});
