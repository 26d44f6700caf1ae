import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NextRoleRanking } from '../../apps/internal-mobility/src/next-roles/next-role-ranking';
import type { RoleSheet } from '../../apps/internal-mobility/src/next-roles/role-sheet';
import { seededRandom } from '../../libs/testing/src/seeded-random';
import { atLeast, meanReciprocalRank, skipped, type Finding } from './quality-check';

/** O*NET 29.3 Database by the U.S. Department of Labor, used under CC BY 4.0, modified. Read in place, never committed. */
const FILE = join(process.cwd(), '..', 'shared', 'data', 'onet_alternate_titles.tsv');
const LADDERS = 300;
const RUNGS = ['I', 'II', 'III'];
const PERIOD = '2024';
const SEED = 20_261_125;
const CHECK = 'next rung in dirty titles';

type Random = () => number;

/** Ladders I to III of real titles, each rung cut and squeezed on its own, in capitals, without pay, units, anything. */
export function dirtyLadders(): Finding {
  if (!existsSync(FILE)) return skipped(CHECK, '../shared/data is not beside this checkout');
  const random = seededRandom(SEED);
  const titles = readFileSync(FILE, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[1] ?? []);
  const plain = [...new Set(titles.filter((title) => /^[A-Za-z]+( [A-Za-z]+){1,3}$/.test(title)))];
  const chosen = Array.from({ length: LADDERS }, () => plain[Math.floor(random() * plain.length)] ?? '');
  const sheets = chosen.flatMap((title, ladder) =>
    RUNGS.map((rung, place) => sheet(`${String(ladder)}.${String(place)}`, `${dirty(title, random)} ${rung}`)),
  );
  const ranking = new NextRoleRanking(sheets, []);
  const questions = chosen.flatMap((_, ladder) =>
    [0, 1].map((place) => {
      const role = `${String(ladder)}.${String(place)}`;
      const next = ranking.next({ fromPeriod: PERIOD, role, toPeriod: PERIOD }, sheets.length) ?? [];
      return { ranked: next.map((each) => each.role), right: new Set([`${String(ladder)}.${String(place + 1)}`]) };
    }),
  );
  const on = `${String(questions.length)} rungs of real titles, shortened at random (made-up dirt), MRR`;
  return atLeast(CHECK, on, meanReciprocalRank(questions), 0.75);
}

function sheet(role: string, title: string): RoleSheet {
  return {
    period: PERIOD,
    role,
    title,
    description: '',
    headcount: 5,
    medianPay: null,
    currency: null,
    units: new Map(),
    skills: new Map(),
    rung: null,
  };
}

/** Half of the longer words stay; of the others half are cut off, half lose their vowels. */
function dirty(title: string, random: Random): string {
  const words = title.split(' ').map((word) => {
    const kind = random();
    if (word.length < 6 || kind < 0.5) return word;
    return kind < 0.75
      ? word.slice(0, 4 + Math.floor(random() * 2))
      : `${word.charAt(0)}${word.slice(1).replace(/[aeiou]/g, '')}`;
  });
  return words.join(' ').toUpperCase();
}
