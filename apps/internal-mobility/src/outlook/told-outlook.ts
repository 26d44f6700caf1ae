import type { JobRoleOutlookV1 } from '@libs/contracts';
import { isDeepStrictEqual } from 'node:util';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MobilityOutlook } from './mobility-outlook';

type Told = Omit<JobRoleOutlookV1, 'id' | 'version'>;

/** What other services know of a job role's outlook in the whole organisation. Counted every night, told when it changed. */
@Entity({ name: 'told_outlook' })
export class ToldOutlook {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('jsonb')
  told!: Told;

  static first(jobRoleId: string, outlook: MobilityOutlook | null): ToldOutlook {
    return Object.assign(new ToldOutlook(), { id: jobRoleId, version: 1, told: toldOf(outlook) });
  }

  /** Null where nothing is counted any more. Returns false when there is nothing new to tell. */
  renew(outlook: MobilityOutlook | null): boolean {
    const told = toldOf(outlook);
    if (isDeepStrictEqual(told, this.told)) return false;
    this.told = told;
    this.version += 1;
    return true;
  }

  toPublicState(): JobRoleOutlookV1 {
    return { id: this.id, version: this.version, ...this.told };
  }
}

/** Of a job that is no longer one of this employer's. */
const NOTHING_KNOWN: Told = {
  enoughHistory: false,
  historyMonths: 0,
  openings: 0,
  openingsLastYear: 0,
  lastOpenedOn: null,
  filledSeats: 0,
  openSeats: 0,
  flags: [],
};

function toldOf(outlook: MobilityOutlook | null): Told {
  if (outlook === null) return NOTHING_KNOWN;
  const { enoughHistory, historyMonths, openings, openingsLastYear, lastOpenedOn } = outlook;
  const { filledSeats, openSeats, flags } = outlook;
  return {
    enoughHistory,
    historyMonths,
    openings,
    openingsLastYear,
    lastOpenedOn,
    filledSeats,
    openSeats,
    flags: [...flags],
  };
}
