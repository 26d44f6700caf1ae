import { hasWords, textsOf, type Tx } from '@libs/database';
import type { PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { OutcomeSuggestion, type SuggestionState } from './outcome-suggestion';
import { requirementKindOf, UNLOCKS, type Unlocks } from './unlocks.read-model';

/** Which suggestions are looked for; null and no words are all of them. */
export interface SuggestionSearch {
  readonly state: SuggestionState;
  readonly provider: string | null;
  /** Id of a skill. */
  readonly skill: string | null;
  /** Stand in the title of the course or the name of the provider. */
  readonly words: readonly string[];
}

/** A suggestion, what would come of it and where it therefore stands in the list. */
export interface PlacedSuggestion {
  readonly key: string;
  readonly suggestion: OutcomeSuggestion;
  readonly unlocks: Unlocks;
}

/** How many suggestions of a provider wait. */
export interface ProviderQueue {
  readonly provider: string;
  readonly waiting: number;
  readonly withoutLevel: number;
}

/** What unlocks most first: people, then seats, then job roles; of what unlocks as much, the strongest. */
const MOST = 2_000_000_000;
const falling = (figure: string) => `lpad((${String(MOST)} - coalesce(${figure}, 0))::text, 10, '0')`;
const KEY = `(concat_ws(' ', ${falling('unlocks.people')}, ${falling('unlocks.seats')}, ${falling('unlocks."jobRoles"')},
  lpad((1000 - suggestion.strength)::text, 4, '0'), suggestion.id)) collate "C"`;
const WITHOUT_LEVEL = `suggestion.kind = 'SKILL' and suggestion.to_level is null`;

/** Answers questions about suggested outcomes. */
@Injectable()
export class SuggestedOutcomesReadModel {
  /** A page, what unlocks most first; one more than it holds. */
  async page(tx: Tx, search: SuggestionSearch, { after, limit }: PageQuery): Promise<PlacedSuggestion[]> {
    const { state, provider, skill, words } = search;
    const places = await tx.query<({ id: string; key: string } & Unlocks)[]>(
      `with unlocks as materialized (${UNLOCKS})
       select suggestion.id, ${KEY} as key, coalesce(unlocks.people, 0) as people,
              coalesce(unlocks.seats, 0) as seats, coalesce(unlocks."jobRoles", 0) as "jobRoles"
       from outcome_suggestion suggestion join course on course.id = suggestion.course_id
       left join unlocks
         on unlocks.kind = ${requirementKindOf('suggestion.kind')} and unlocks.subject = suggestion.subject
       where suggestion.state = $1 and ($2::text is null or course.provider = $2)
         and ($3::text is null or suggestion.kind = 'SKILL' and suggestion.subject = $3)
         and ${hasWords(`concat_ws(' ', ${textsOf('course.title')}, course.provider)`, '$4')}
         and ($5::text is null or ${KEY} > $5)
       order by key limit $6`,
      [state, provider, skill, words, after ?? null, limit],
    );
    const found = await tx.findBy(OutcomeSuggestion, { id: Any(places.map(({ id }) => id)) });
    const byId = new Map(found.map((suggestion) => [suggestion.id, suggestion]));
    return places.flatMap(({ id, key, ...unlocks }) => {
      const suggestion = byId.get(id);
      return suggestion === undefined ? [] : [{ key, suggestion, unlocks }];
    });
  }

  /** Providers with something waiting, by name; one more than the page holds. */
  providers(tx: Tx, { after, limit }: PageQuery): Promise<ProviderQueue[]> {
    return tx.query<ProviderQueue[]>(
      `select course.provider, count(*)::integer as waiting,
              (count(*) filter (where ${WITHOUT_LEVEL}))::integer as "withoutLevel"
       from outcome_suggestion suggestion join course on course.id = suggestion.course_id
       where suggestion.state = 'WAITING' and ($1::text is null or course.provider collate "C" > $1)
       group by course.provider order by course.provider collate "C" limit $2`,
      [after ?? null, limit],
    );
  }

  /** Ids of what waits, the strongest first; `levelled` leaves out what lacks a level. */
  async ofProvider(
    tx: Tx,
    { provider, atLeast, levelled }: { provider: string; atLeast: number; levelled: boolean },
    limit: number,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select suggestion.id from outcome_suggestion suggestion join course on course.id = suggestion.course_id
       where suggestion.state = 'WAITING' and course.provider = $1 and suggestion.strength >= $2
         and not ($3 and ${WITHOUT_LEVEL})
       order by suggestion.strength desc, suggestion.id limit $4`,
      [provider, atLeast, levelled, limit],
    );
    return rows.map(({ id }) => id);
  }

  async countOfProvider(tx: Tx, provider: string): Promise<ProviderQueue> {
    const [row] = await tx.query<ProviderQueue[]>(
      `select $1 as provider, count(*)::integer as waiting,
              (count(*) filter (where ${WITHOUT_LEVEL}))::integer as "withoutLevel"
       from outcome_suggestion suggestion join course on course.id = suggestion.course_id
       where suggestion.state = 'WAITING' and course.provider = $1`,
      [provider],
    );
    return row ?? { provider, waiting: 0, withoutLevel: 0 };
  }
}
