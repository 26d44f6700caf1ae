import type { Band } from '@libs/requirements';
import { FEWEST_TOLD } from '../candidates/bench';
import type { BandMove } from './band-moves';

const WORDS: Readonly<Record<Band, string>> = {
  READY: 'ready',
  ONE_GAP_AWAY: 'one gap away',
  NOT_YET: 'not yet there',
  NOT_DESCRIBED: 'not judged',
};

function wouldBe(to: Band): string {
  return `would be ${WORDS[to]}${to === 'NOT_DESCRIBED' ? ', since nothing would be asked' : ''}`;
}

export function moveSentence({ from, to, people }: BandMove): string {
  return `At least ${String(people)} people who are ${WORDS[from]} now ${wouldBe(to)}.`;
}

/** What a dry run says as a whole. `sameGates`: what is asked differs in weights alone, or not at all. */
export function wholeSentence(moves: readonly BandMove[], sameGates: boolean): string {
  if (sameGates)
    return 'Nobody changes band: weights and nice-to-haves order what people see, and are no part of a band.';
  const few = `fewer than ${String(FEWEST_TOLD)} people`;
  const rest = `where ${few} would go one way, or ${few} would be left over, nothing is told`;
  return moves.length === 0
    ? `No figure is told: ${rest}.`
    : `Figures are rounded down to whole fives. Besides these, ${rest}.`;
}

/** Of one person, for somebody who sees them as a candidate. */
export function personSentence(from: Band, to: Band): string {
  return `They are ${WORDS[from]} now and ${wouldBe(to)}.`;
}
