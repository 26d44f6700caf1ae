import { BestList, type Scored } from './best-list';
import { rowCount, type Profile, type RoleRows } from './skill-rows';

/** Who asks for a skill: `from[skill]` to `from[skill + 1]`. `share` is what one level held is worth. */
export interface RoleIndex {
  readonly roles: RoleRows;
  readonly units: number;
  readonly from: Uint32Array;
  readonly role: Uint32Array;
  readonly required: Uint8Array;
  readonly share: Uint32Array;
  readonly isMust: Uint8Array;
  /** How many must-haves each role has. */
  readonly mustCount: Uint16Array;
  /** The must-haves of each role on their own: most people fail one of these few. */
  readonly mustFrom: Uint32Array;
  readonly mustSkill: Uint16Array;
  readonly mustLevel: Uint8Array;
}

/** @param skills one more than the highest skill number that anybody asks for or holds */
export function indexRoles(roles: RoleRows, skills: number, units: number): RoleIndex {
  const from = new Uint32Array(skills + 1);
  for (const skill of roles.skills) from[skill + 1] = (from[skill + 1] ?? 0) + 1;
  for (let skill = 0; skill < skills; skill++) from[skill + 1] = (from[skill + 1] ?? 0) + (from[skill] ?? 0);
  const [next, count] = [from.slice(), roles.skills.length];
  const index = {
    roles,
    units,
    from,
    role: new Uint32Array(count),
    required: new Uint8Array(count),
    share: new Uint32Array(count),
    isMust: new Uint8Array(count),
    mustCount: new Uint16Array(rowCount(roles)),
    ...mustHaves(roles),
  };
  for (let role = 0; role < rowCount(roles); role++) {
    for (let at = roles.offsets[role] ?? 0; at < (roles.offsets[role + 1] ?? 0); at++) {
      const place = next[roles.skills[at] ?? 0] ?? 0;
      next[roles.skills[at] ?? 0] = place + 1;
      const [required, must] = [roles.levels[at] ?? 1, roles.musts[at] ?? 0];
      index.role[place] = role;
      index.required[place] = required;
      index.share[place] = ((roles.weights[at] ?? 0) * units) / required;
      index.isMust[place] = must;
      index.mustCount[role] = (index.mustCount[role] ?? 0) + must;
    }
  }
  return index;
}

function mustHaves(roles: RoleRows): Pick<RoleIndex, 'mustFrom' | 'mustSkill' | 'mustLevel'> {
  const count = roles.musts.reduce((sum, must) => sum + must, 0);
  const [mustSkill, mustLevel] = [new Uint16Array(count), new Uint8Array(count)];
  const mustFrom = new Uint32Array(rowCount(roles) + 1);
  let next = 0;
  for (let role = 0; role < rowCount(roles); role++) {
    for (let at = roles.offsets[role] ?? 0; at < (roles.offsets[role + 1] ?? 0); at++) {
      if (roles.musts[at] !== 1) continue;
      mustSkill[next] = roles.skills[at] ?? 0;
      mustLevel[next++] = roles.levels[at] ?? 1;
    }
    mustFrom[role + 1] = next;
  }
  return { mustFrom, mustSkill, mustLevel };
}

/** Finds the roles that suit a person best. Only roles that ask for something the person holds are touched. */
export class RoleSearch {
  private readonly scores: Int32Array;
  private readonly met: Uint16Array;

  constructor(private readonly index: RoleIndex) {
    this.scores = new Int32Array(index.mustCount.length);
    this.met = new Uint16Array(index.mustCount.length);
  }

  /** The best `limit` by score down, id up; every must-have met, scores above 0. */
  find({ skills, levels }: Profile, limit: number): Scored[] {
    this.scores.fill(0);
    this.met.fill(0);
    for (let i = 0; i < skills.length; i++) {
      const skill = skills[i] ?? 0;
      const [start, end] = [this.index.from[skill] ?? 0, this.index.from[skill + 1] ?? 0];
      addSkill(this.index, { start, end, level: levels[i] ?? 0 }, this.scores, this.met);
    }
    return bestOf(this.scores, this.met, this.index.mustCount, limit);
  }
}

function addSkill(
  { role, required, share, isMust }: RoleIndex,
  { start, end, level }: { start: number; end: number; level: number },
  scores: Int32Array,
  met: Uint16Array,
): void {
  for (let at = start; at < end; at++) {
    const id = role[at] ?? 0;
    const needed = required[at] ?? 0;
    const enough = level >= needed;
    scores[id] = (scores[id] ?? 0) + (share[at] ?? 0) * (enough ? needed : level);
    if (enough) met[id] = (met[id] ?? 0) + (isMust[at] ?? 0);
  }
}

function bestOf(scores: Int32Array, met: Uint16Array, mustCount: Uint16Array, limit: number): Scored[] {
  const best = new BestList(limit);
  for (let role = 0; role < scores.length; role++) {
    const score = scores[role] ?? 0;
    if (score > 0 && score >= best.threshold && met[role] === mustCount[role]) best.offer(role, score);
  }
  return best.toArray();
}
