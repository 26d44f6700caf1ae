import type { MoveReason, MoveReasonCode } from './move-reasons';

type Say = (of: (name: string) => number) => string;

/** What each reason says, in English; a client that speaks another language renders code and params itself. */
const SENTENCES: Readonly<Record<MoveReasonCode, Say>> = {
  TITLE_ALIKE: (of) => `The titles name work that is ${String(of('percent'))} % alike.`,
  SPELLING_ALIKE: (of) => `The titles are spelt ${String(of('percent'))} % alike.`,
  DESCRIPTION_ALIKE: (of) => `The descriptions are ${String(of('percent'))} % alike.`,
  SKILLS_SHARED: (of) =>
    `${count(of('shared'), 'of the', of('asked'))} skills it asks for ${are(of('shared'))} asked for now too, ${atThatLevel(of)}.${usedLess(of, 'those asked for now')}`,
  YOUR_SKILLS: (of) =>
    `You hold ${count(of('shared'), 'of the', of('asked'))} skills it asks for, ${atThatLevel(of)}.${usedLess(of, 'yours')}`,
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

/** How many of the skills in common stand as high as it asks. */
function atThatLevel(of: (name: string) => number): string {
  const [shared, covered] = [of('shared'), of('covered')];
  if (covered === 0) return `${shared === 1 ? '' : 'each '}at a lower level`;
  if (covered === shared) return 'at that level';
  return `${String(covered)} at that level`;
}

function usedLess(of: (name: string) => number, whose: string): string {
  return of('idle') === 0 ? '' : ` ${String(of('idle'))} of ${whose} (${String(of('held'))}) would be used less.`;
}

function are(some: number): string {
  return some === 1 ? 'is' : 'are';
}

function steps(some: number): string {
  return some === 1 ? 'one level' : `${String(some)} levels`;
}
