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

  static first(jobRoleId: string, outlook: MobilityOutlook): ToldOutlook {
    return Object.assign(new ToldOutlook(), { id: jobRoleId, version: 1, told: toldOf(outlook) });
  }

  /** Returns false when there is nothing new to tell. */
  renew(outlook: MobilityOutlook): boolean {
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

function toldOf(outlook: MobilityOutlook): Told {
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
