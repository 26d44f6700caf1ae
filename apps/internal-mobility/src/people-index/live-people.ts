import { BestList, type Scored } from '../match-index/best-list';
import { PeopleSearch } from './find-people';
import { heldBy, matchOf } from '../match-index/match-score';
import { Found, missesOf, standingsIn, type Standings } from './count-people';
import { GrowingRows } from './growing-rows';
import { indexPeople, type PeopleIndex } from './people-index';
import { profileOf, rowCount, type Ask, type PeopleRows, type Profile } from '../match-index/skill-rows';

/** With more changed people than this, answers get slow: time to build the index again. */
const MOST_CHANGED = 2_000;

/**
 * The people of an organisation while they change. Changed people leave the index and are compared one by one until it
 * is built again, so that every answer is exact at every moment.
 */
export class LivePeople {
  private readonly index: PeopleIndex;
  private readonly search: PeopleSearch;
  private readonly changed = new Map<number, ReadonlyMap<number, number>>();

  /** @param people numbered from 0, @param skills one more than the highest skill number, @param units see match-score */
  constructor(
    private readonly people: PeopleRows,
    skills: number,
    private readonly units: number,
  ) {
    this.index = indexPeople(people, skills);
    this.search = new PeopleSearch(this.index, units);
  }

  /** Takes a person's whole profile as it is now; an empty one for somebody who left. New people get new numbers. */
  put(person: number, profile: Profile): void {
    this.changed.set(person, heldBy(profile));
  }

  /** Whether it is time to build the index again from the tables. */
  get isStale(): boolean {
    return this.changed.size > MOST_CHANGED;
  }

  find(ask: Ask, limit: number): Scored[] {
    const unchanged = this.search.find(ask, limit, this.changed.size === 0 ? undefined : (id) => this.changed.has(id));
    if (this.changed.size === 0) return unchanged;
    const best = new BestList(limit);
    for (const { id, score } of unchanged) best.offer(id, score);
    for (const [id, held] of this.changed) {
      const { score, unmet } = matchOf(held, ask, this.units);
      if (unmet === 0) best.offer(id, score);
    }
    return best.toArray();
  }

  /** Who meets all must-haves of a role, and who all but one. */
  standings(ask: Ask): Standings {
    const unchanged = standingsIn(this.index, ask, (id) => this.changed.has(id));
    const found = new Found();
    for (const id of unchanged.ready) found.add(id, 0);
    for (const [place, ids] of unchanged.missingOnly) for (const id of ids) found.addMissing(id, place);
    for (const [id, held] of this.changed) found.add(id, missesOf(held, ask));
    return found;
  }

  /** The same people with what changed put into the index. @param skills one more than the highest skill number by now */
  settled(skills: number): LivePeople {
    const rows = new GrowingRows();
    const count = Math.max(rowCount(this.people), ...[...this.changed.keys()].map((person) => person + 1));
    for (let person = 0; person < count; person++) rows.push(this.held(person));
    return new LivePeople(rows.rows(), skills, this.units);
  }

  /** What a person holds now. */
  held(person: number): ReadonlyMap<number, number> {
    const known = this.changed.get(person);
    if (known !== undefined) return known;
    return person < rowCount(this.people) ? heldBy(profileOf(this.people, person)) : new Map<number, number>();
  }
}
