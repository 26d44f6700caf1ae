import type { LocalizedText, Money } from '@libs/contracts';
import { localized } from '@libs/subgraph';
import type { RecommendedCourse } from '../recommendations/recommendations.read-model';
import type { NextStone } from './next-stone';

/** What a sentence needs and a stone does not hold. `asks` names what the gap asks for; `outside`: an occupation elsewhere. */
export interface StoneTitles {
  readonly jobRole: LocalizedText | null;
  readonly asks: string;
  readonly outside: boolean;
}

/** A stone in one sentence, its parts in the order in which a person asks: what, what it costs, what for, until when. */
export function sayNextStone(stone: NextStone, titles: StoneTitles): string {
  const role = titles.jobRole === null ? 'the goal' : localized(titles.jobRole);
  const parts = [
    whatToDo(stone, role, titles.asks),
    costs(stone.course),
    effect(stone, role),
    prospects(stone, titles),
  ];
  const deadline = stone.actBy === null ? [] : [`${deadlineVerb(stone)} by ${stone.actBy}`];
  return `${[...parts.flatMap((part) => part ?? []), ...deadline].join(' → ')}.`;
}

function whatToDo({ kind, course, actBy, effect: { on } }: NextStone, role: string, asks: string): string {
  if (kind === 'COURSE' && course !== null) return sayCourse(course, actBy);
  if (kind === 'APPLY') return `Apply for ${role}: everything it asks is there`;
  if (kind === 'TELL') return `Say what you have of ${asks}: nobody can judge it yet`;
  if (kind === 'CONFIRM') return `Have ${asks} confirmed: so far it is assumed or old`;
  return `${asks} comes with time${on === null ? '' : `, by ${on}`}`;
}

function sayCourse(course: RecommendedCourse, actBy: NextStone['actBy']): string {
  const { called, hours, hoursAWeek, fitsWeek } = course;
  const week =
    hoursAWeek === null ? '' : ` (${String(hoursAWeek)} a week${fitsWeek === false ? ', more than you said' : ''})`;
  return `${localized(called)}, ${String(hours)} hours${week}, ${when(course, actBy)}`;
}

function when({ startsOn }: RecommendedCourse, actBy: NextStone['actBy']): string {
  if (startsOn === null) return 'no run known';
  return hasBegun(startsOn, actBy) ? `since ${startsOn}, no later run known` : `from ${startsOn}`;
}

/** What has not begun is to be begun or asked for by its first day; a later day to act is one to enrol in what has. */
function hasBegun(startsOn: string, actBy: NextStone['actBy']): boolean {
  return actBy !== null && actBy > startsOn;
}

function costs(course: RecommendedCourse | null): string | null {
  if (course === null) return null;
  const { price, reimbursed, own, backBy, from, answer } = course.money;
  const wait = answer === 'NOT_YET' && from !== null ? `, the employer pays from ${from} on` : '';
  if (Number(price.amount) === 0) return 'costs nothing';
  if (own === null || reimbursed === null)
    return `costs ${sayMoney(price)}, what the employer pays is not known${wait}`;
  const back = backBy === null || Number(reimbursed.amount) === 0 ? '' : `, back by ${backBy}`;
  return `costs ${sayMoney(price)}, employer pays ${sayMoney(reimbursed)}, you ${sayMoney(own)}${back}${wait}`;
}

function effect({ kind, effect }: NextStone, role: string): string | null {
  if (kind === 'APPLY') return null;
  const { mustHave, closed, mustHavesClosed, mustHavesLeft, on } = effect;
  const day = on === null || kind === 'WAIT' ? '' : ` on ${on}`;
  if (closed === 0) return `brings a ${mustHave ? 'must-have' : 'wish'} of ${role} nearer${day}`;
  // Nobody knows yet what will be said.
  const [settles, closes] = kind === 'TELL' ? ['may settle', 'may close'] : ['settles', 'closes'];
  if (mustHavesClosed === 0) return `${settles} a ${mustHave ? 'must-have' : 'wish'} of ${role}${day}`;
  const what = mustHavesClosed === 1 ? 'must-have' : `${String(mustHavesClosed)} must-haves`;
  if (mustHavesLeft === 0) return `${closes} the last ${what} of ${role}${day}`;
  const left = kind === 'TELL' ? '' : `, ${String(mustHavesLeft)} left`;
  return `${closes} ${mustHavesClosed === 1 ? 'a ' : ''}${what} of ${role}${day}${left}`;
}

function prospects({ prospects: { openNow, openingsLastYear, flags } }: NextStone, { outside }: StoneTitles): string {
  if (outside) return 'elsewhere: here it never comes up';
  const now = openNow === 0 ? 'none open now' : `${String(openNow)} open now`;
  const year =
    openingsLastYear === null ? 'how often it comes up is not known' : `${String(openingsLastYear)} in a year`;
  const warning = (flags ?? []).flatMap((flag) => WARNINGS[flag] ?? []);
  return [`${year}, ${now}`, ...warning].join(', ');
}

const WARNINGS: Readonly<Record<string, string>> = {
  FULL: 'no seat has come free for a year',
  TIGHTLY_HELD: 'few seats, tightly held',
};

function deadlineVerb({ kind, course, actBy }: NextStone): string {
  if (kind === 'APPLY') return 'apply';
  if (course?.money.askBy === actBy) return 'ask';
  return course?.enrolBy === actBy ? 'enrol' : 'begin';
}

function sayMoney({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}
