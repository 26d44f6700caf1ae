import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { BroadcastReader, type Change } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import type { Standings } from '../people-index/count-people';
import { GrowingRows } from '../people-index/growing-rows';
import { LivePeople } from '../people-index/live-people';
import { SkillNumbers } from '../match-index/skill-numbers';
import type { Ask } from '../match-index/skill-rows';
import { NO_UNITS } from './no-units';
import { PeopleIds } from './people-ids';
import { whoCouldErrors } from './who-could.errors';

const PAGE = 5_000;

/** Levels that a person lets owners of openings see, by skill. */
type Shown = Readonly<Record<string, { readonly level: number }>>;

interface ShownRow {
  readonly id: string;
  readonly version: number;
  readonly levels: Shown;
}

interface Held {
  readonly numbers: SkillNumbers;
  readonly ids: PeopleIds;
  readonly people: LivePeople;
  readonly versions: number[];
}

/** People by numbers that are good for one answer: reading them anew gives others. */
export interface ShownPeople {
  /** How many numbers are given; whoever has gone keeps theirs. */
  readonly count: number;
  readonly idOf: (person: number) => string;
  readonly showsAnything: (person: number) => boolean;
  /** Who meets every must-have among these skills, and who all but one. */
  readonly standings: (ask: (numbers: SkillNumbers) => Ask) => Standings;
}

/**
 * What people let owners of openings see, of everybody and in memory of every instance: loaded from the tables when the
 * process starts, kept current by the same events that the tables come from. What people keep to themselves is not in it.
 */
@Injectable()
export class DiscoverablePeople extends BroadcastReader {
  readonly name = 'discoverable-people';
  readonly follows = 'skill-profile';
  readonly contracts = [SkillProfileV1];
  private held: Held | null = null;
  private progress = { loaded: 0, total: 0 };

  override async load(tx: Tx): Promise<void> {
    this.held = null;
    const [counted] = await tx.query<{ total: number }[]>('select count(*)::int as total from discoverable_profile');
    this.progress = { loaded: 0, total: counted?.total ?? 0 };
    const [numbers, rows] = [new SkillNumbers(), new GrowingRows()];
    const [ids, versions]: [string[], number[]] = [[], []];
    for (let page = await this.page(tx, null); page.length > 0; page = await this.page(tx, ids.at(-1) ?? null)) {
      for (const { id, version, levels } of page) {
        rows.push(numbered(levels, numbers));
        ids.push(id);
        versions.push(version);
      }
      this.progress = { ...this.progress, loaded: ids.length };
    }
    const people = new LivePeople(rows.rows(), numbers.size, NO_UNITS);
    this.held = { numbers, ids: new PeopleIds(ids), people, versions };
  }

  override apply({ id, state }: Change): void {
    const { held } = this;
    if (held === null) return;
    const person = held.ids.give(id);
    const parsed = state === null ? null : SkillProfileV1.schema.parse(state);
    // An erased person comes back with a later version than any before; a deletion says none.
    if (parsed !== null && parsed.version <= (held.versions[person] ?? 0)) return;
    held.versions[person] = parsed?.version ?? held.versions[person] ?? 0;
    const levels = numbered(parsed?.discoverable ?? {}, held.numbers);
    held.people.put(person, {
      skills: Uint16Array.from(levels, ([skill]) => skill),
      levels: Uint8Array.from(levels, ([, level]) => level),
    });
    if (held.people.isStale) this.held = { ...held, people: held.people.settled(held.numbers.size) };
  }

  /** Everybody as they are now. @throws DomainError MATCH_INDEX_LOADING with how far it has come. */
  present(): ShownPeople {
    const { held } = this;
    if (held === null) throw whoCouldErrors.loading(this.progress);
    const { ids, people, numbers } = held;
    return {
      count: ids.count,
      idOf: (person) => ids.id(person),
      showsAnything: (person) => people.held(person).size > 0,
      standings: (ask) => onlyShowing(people, ask(numbers)),
    };
  }

  private page(tx: Tx, after: string | null): Promise<ShownRow[]> {
    return tx.query<ShownRow[]>(
      `select discoverable_profile.employee_id as id, coalesce(skill_profile.version, 0) as version, discoverable_profile.levels
       from discoverable_profile left join skill_profile on skill_profile.employee_id = discoverable_profile.employee_id
       where $1::uuid is null or discoverable_profile.employee_id > $1::uuid
       order by discoverable_profile.employee_id limit ${String(PAGE)}`,
      [after],
    );
  }
}

/**
 * Whoever shows nothing any more keeps a number, and stands nowhere: neither where nothing is asked nor one gap away where
 * one thing is. Where more is asked they miss more.
 */
function onlyShowing(people: LivePeople, ask: Ask): Standings {
  const found = people.standings(ask);
  if (ask.musts.filter((must) => must === 1).length > 1) return found;
  const showing = (ids: readonly number[]) => ids.filter((person) => people.held(person).size > 0);
  const missingOnly = [...found.missingOnly].map(([place, ids]) => [place, showing(ids)] as const);
  return { ready: showing(found.ready), missingOnly: new Map(missingOnly.filter(([, ids]) => ids.length > 0)) };
}

function numbered(levels: Shown, numbers: SkillNumbers): [skill: number, level: number][] {
  return Object.entries(levels).map(([skill, { level }]) => [numbers.give(skill), level]);
}
