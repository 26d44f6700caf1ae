import type { ContractType, LocalizedText, PayRange } from '@libs/contracts';
import { ApiDatabase, hasWords, textsOf, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterPlace, possibleIds, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import type { FilledFrom, HowToApply, OpeningStatus } from './opening';
import type { OpeningView } from './opening.view';

/** Which openings are looked for; null and no words are all of them. `unit`: those of units below it too. */
export interface OpeningSearch {
  readonly words: readonly string[];
  readonly status: OpeningStatus;
  readonly jobRole: string | null;
  readonly family: string | null;
  readonly unit: string | null;
}

interface OpeningRecord {
  id: string;
  version: number;
  status: OpeningStatus;
  seats: number;
  unit: string | null;
  location: LocalizedText | null;
  shiftPattern: string | null;
  weeklyHours: number | null;
  contract: ContractType;
  payRange: PayRange | null;
  publishedOn: string | null;
  closesOn: string | null;
  decidesOn: string | null;
  filledOn: string | null;
  filledFrom: FilledFrom | null;
  applicants: number | null;
  howToApply: HowToApply | null;
  identifiedCandidate: boolean | null;
  jobRoleId: string;
}

const COLUMNS = `opening.id, opening.version, opening.status, opening.seats, opening.unit, opening.location,
  opening.weekly_hours as "weeklyHours", opening.contract, opening.pay_range as "payRange",
  opening.published_on::text as "publishedOn", opening.closes_on::text as "closesOn", opening.job_role_id as "jobRoleId",
  opening.shift_pattern as "shiftPattern", opening.decides_on::text as "decidesOn", opening.filled_on::text as "filledOn",
  opening.filled_from as "filledFrom", opening.applicants, opening.how_to_apply as "howToApply",
  opening.identified_candidate as "identifiedCandidate"`;

/** Those first that close first; the ones without a day come last. */
const KEY = `coalesce(opening.closes_on::text, 'never')`;
const TEXTS = `concat_ws(' ', ${textsOf('job_role.title')}, ${textsOf('opening.location')})`;

/** Openings as screens show them. */
@Injectable()
export class OpeningsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
  ) {}

  /** Those first that close first, one more than the page holds; others than published ones for who manages openings. */
  async page(actor: Actor, search: OpeningSearch, page: PageQuery): Promise<Placed<OpeningView>[]> {
    const [after, { words, status, jobRole, family, unit }] = [afterPlace(page), search];
    const rows = await this.database.transaction(actor, async (tx) => {
      if (status !== 'PUBLISHED' && !(await this.policy.managesOpenings(tx, actor))) return [];
      // Written out, so that the index of published ones serves.
      return tx.query<(OpeningRecord & { key: string })[]>(
        `select ${COLUMNS}, ${KEY} as key from opening left join job_role on job_role.id = opening.job_role_id
         where opening.status = '${status}' and ($1::uuid is null or (${KEY}, opening.id) > ($2, $1::uuid))
           and ${hasWords(TEXTS, '$4')}
           and ($5::uuid[] is null or opening.job_role_id = any($5)) and ($6::text is null or job_role.family = $6)
           and ($7::uuid[] is null or exists (select 1 from unit
             where unit.external_id = opening.unit and (unit.id = any($7) or unit.path && $7)))
         order by ${KEY}, opening.id limit $3`,
        [after?.id ?? null, after?.key ?? null, page.limit, words, idIn(jobRole), family, idIn(unit)],
      );
    });
    return rows.map(({ key, ...row }) => ({ node: viewOf(row), id: row.id, key }));
  }

  /** In the order of the ids; null for an unknown one, and for a draft unless the actor manages openings. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(OpeningView | null)[]> {
    const rows = await this.database.transaction(actor, (tx) => this.visible(tx, actor, possibleIds(ids)));
    const byId = new Map(rows.map((row) => [row.id, viewOf(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async visible(tx: Tx, actor: Actor, ids: readonly string[]): Promise<OpeningRecord[]> {
    const drafts = await this.policy.managesOpenings(tx, actor);
    return tx.query<OpeningRecord[]>(
      `select ${COLUMNS} from opening where opening.id = any($1::uuid[]) and (opening.status <> 'DRAFT' or $2::boolean)`,
      [ids, drafts],
    );
  }
}

function viewOf(record: OpeningRecord): OpeningView {
  const { howToApply } = record;
  return { ...record, howToApply: howToApply === null ? null : applyView(howToApply) };
}

function applyView({ url, contact, whatTheySee }: HowToApply): OpeningView['howToApply'] {
  return { url: url ?? null, contact: contact ?? null, whatTheySee: whatTheySee ?? null };
}

/** As a filter; what can be no id finds nothing. */
function idIn(id: string | null): string[] | null {
  return id === null ? null : possibleIds([id]);
}
