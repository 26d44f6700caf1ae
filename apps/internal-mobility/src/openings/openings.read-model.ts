import type { ContractType, LocalizedText, PayRange } from '@libs/contracts';
import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterId, possibleIds, localized, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import type { FilledFrom, HowToApply, OpeningStatus } from './opening';
import type { OpeningView } from './opening.view';

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

/** Openings as screens show them. */
@Injectable()
export class OpeningsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
  ) {}

  /** Published ones in order of id; one more than the page holds. */
  async page(actor: Actor, page: PageQuery): Promise<OpeningView[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<OpeningRecord[]>(
        `select ${COLUMNS} from opening
         where opening.status = 'PUBLISHED' and ($1::uuid is null or opening.id > $1::uuid)
         order by opening.id limit $2`,
        [afterId(page), page.limit],
      ),
    );
    return rows.map(viewOf);
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
  const { location, howToApply } = record;
  return { ...record, location: textOf(location), howToApply: howToApply === null ? null : applyView(howToApply) };
}

function applyView({ url, contact, whatTheySee }: HowToApply): OpeningView['howToApply'] {
  return { url: url ?? null, contact: contact ?? null, whatTheySee: textOf(whatTheySee) };
}

function textOf(text: LocalizedText | null | undefined): string | null {
  return text === null || text === undefined ? null : localized(text);
}
