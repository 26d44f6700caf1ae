import { ApiDatabase, type Tx } from '@libs/database';
import { DomainError, type Actor, type LocalDate } from '@libs/platform';
import { toConnection, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { BAND, BAND_SPREAD } from '../bands/band-kinds';
import type { BandRow } from '../bands/band-rows';
import type { NotOffered } from '../fit/fit';
import { basisOf, missingViews, type FitBasis, type Freshness } from '../fit/fit.view';
import type { EmployeeOpeningMatches, OpeningMatchView } from './opening-match.view';

/** What the stored bands of a person rest on, and whether something newer waits. */
interface Basis extends Omit<FitBasis, 'roleVersions' | 'asOf'> {
  asOf: LocalDate | null;
  notOffered: NotOffered | null;
  newestProfile: number;
  waiting: boolean;
}

type StoredBand = BandRow & { readonly place: string };

const CURSOR = /^[01]\.[0-9a-f-]{36}$/;
/** READY first, then by opening: what the page is ordered by and its cursor holds. */
const PLACE = `case band_state.band when 'READY' then '0' else '1' end || '.' || band_state.opening_id`;

/** The stored bands of one person. */
@Injectable()
export class OpeningMatchesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** READY first, then ONE_GAP_AWAY, each in order of opening. `atLeast`: the profile version that the asker knows of. */
  async page(actor: Actor, employeeId: string, page: PageQuery, atLeast: number): Promise<EmployeeOpeningMatches> {
    if (page.after !== undefined && !CURSOR.test(page.after)) throw DomainError.invalid('after', 'is no cursor');
    return this.database.transaction(actor, async (tx) => {
      const basis = await this.basis(tx, employeeId);
      const freshness: Freshness = basis.waiting || basis.profileVersion < atLeast ? 'PENDING' : 'CURRENT';
      const rows = await this.rows(tx, employeeId, page);
      const { edges, pageInfo } = toConnection(rows, page, ({ place }) => place);
      return {
        edges: edges.map(({ node, cursor }) => ({ node: matchView(employeeId, node, basis, freshness), cursor })),
        pageInfo,
        freshness,
        waitingFor: freshness === 'CURRENT' ? null : { profileVersion: Math.max(atLeast, basis.newestProfile) },
        notOffered: basis.notOffered,
      };
    });
  }

  private async basis(tx: Tx, employeeId: string): Promise<Basis> {
    const [basis] = await tx.query<Basis[]>(
      `select coalesce(match_basis.profile_version, 0) as "profileVersion",
         coalesce(match_basis.employee_version, 0) as "employeeVersion",
         coalesce(match_basis.arithmetic_version, 0) as "arithmeticVersion",
         match_basis.as_of::text as "asOf", match_basis.not_offered as "notOffered",
         coalesce(skill_profile.version, 0) as "newestProfile",
         exists (select 1 from dirty where (dirty.kind = $2 and dirty.subject = subject.id) or dirty.kind = $3) as waiting
       from (values ($1::uuid)) as subject(id)
       left join match_basis on match_basis.employee_id = subject.id
       left join skill_profile on skill_profile.employee_id = subject.id`,
      [employeeId, BAND, BAND_SPREAD],
    );
    if (basis === undefined) throw new Error('a select from one value gave no row');
    return basis;
  }

  private rows(tx: Tx, employeeId: string, page: PageQuery): Promise<StoredBand[]> {
    return tx.query<StoredBand[]>(
      `select ${PLACE} as place, band_state.opening_id as "openingId", band_state.job_role_id as "jobRoleId",
         band_state.role_version as "roleVersion", band_state.band, band_state.coverage, band_state.missing,
         band_state.unconfirmed, band_state.months_to_close as "monthsToClose"
       from band_state join opening on opening.id = band_state.opening_id
       where band_state.employee_id = $1 and opening.status = 'PUBLISHED' and ($2::text is null or ${PLACE} > $2::text)
       order by 1 limit $3`,
      [employeeId, page.after ?? null, page.limit],
    );
  }
}

function matchView(employeeId: string, row: StoredBand, basis: Basis, freshness: Freshness): OpeningMatchView {
  const { profileVersion, employeeVersion, arithmeticVersion, asOf } = basis;
  const { band, coverage, missing, unconfirmed, monthsToClose, openingId, jobRoleId, roleVersion } = row;
  const versions = { profileVersion, employeeVersion, arithmeticVersion, asOf: asOf ?? '' };
  return {
    band,
    coverage,
    missing: missingViews(employeeId, missing),
    unconfirmed,
    monthsToClose,
    openingId,
    freshness,
    basedOn: basisOf(versions, [{ jobRoleId, version: roleVersion }]),
  };
}
