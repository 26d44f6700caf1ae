import type { MoveReason, MoveReasonCode } from './move-reasons';

type Say = (of: (name: string) => number) => string;

/** What each reason says, in English; a client that speaks another language renders code and params itself. */
const SENTENCES: Readonly<Record<MoveReasonCode, Say>> = {
  TITLE_ALIKE: (of) => `The titles name work that is ${String(of('percent'))} % alike.`,
  SPELLING_ALIKE: (of) => `The titles are spelt ${String(of('percent'))} % alike.`,
  DESCRIPTION_ALIKE: (of) => `The descriptions are ${String(of('percent'))} % alike.`,
  SKILLS_SHARED: (of) =>
    `${count(of('covered'), 'of the', of('asked'))} skills it asks for ${are(of('covered'))} asked for at that level now; ${String(of('idle'))} of ${String(of('held'))} would be used less.`,
  YOUR_SKILLS: (of) =>
    `You hold ${count(of('covered'), 'of the', of('asked'))} skills it asks for at the level asked; ${String(of('idle'))} of your ${String(of('held'))} would be used less.`,
  LEVELS_UP: (of) => `It stands ${steps(of('steps'))} higher in the same work.`,
  SAME_LEVEL: () => 'It stands at the same level of the same work.',
  LEVELS_DOWN: (of) => `It stands ${steps(of('steps'))} lower in the same work.`,
  PAYS_MORE: (of) => `It pays about ${String(of('percent'))} % more an hour.`,
  PAYS_THE_SAME: () => 'It pays about the same an hour.',
  PAYS_LESS: (of) => `It pays about ${String(of('percent'))} % less an hour.`,
  SAME_UNITS: (of) =>
    of('shared') === of('units')
      ? `It exists ${of('units') === 1 ? 'where' : 'everywhere'} this job is done.`
      : `It exists in ${count(of('shared'), 'of the', of('units'))} units where this job is done.`,
  OTHER_UNITS: () => 'It exists only in units where this job is not done.',
  HELD_BY: (of) => (of('people') === 0 ? 'Nobody holds it now.' : `Held by ${String(of('people'))} now.`),
  DRAWS_MANY: () => 'More people came to it from other jobs than its size would make one expect.',
  DRAWS_FEW: () => 'Fewer people came to it from other jobs than its size would make one expect.',
  SIMILAR_ROLES_WENT: () => 'People of similar jobs went there.',
  PEOPLE_WENT: (of) => `${String(of('people'))} people went this way within five years.`,
};

export function sentenceFor({ code, params }: MoveReason): string {
  return SENTENCES[code]((name) => params[name] ?? 0);
}

function count(some: number, between: string, all: number): string {
  return `${String(some)} ${between} ${String(all)}`;
}

function are(some: number): string {
  return some === 1 ? 'is' : 'are';
}

function steps(some: number): string {
  return some === 1 ? 'one level' : `${String(some)} levels`;
}
