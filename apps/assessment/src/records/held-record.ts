import { fingerprint } from '@libs/imports';
import { DomainError, newId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkedFacts, type FactsOf, type RecordKind } from './record-facts';

export type RecordEvent = 'assessment.record.sent' | 'assessment.record.corrected' | 'assessment.record.ended';

/** A record that the employer sent, under its name for it. */
export type SentRecord = HeldRecord & { externalId: string };

export type RecordAudience = 'SELF' | 'SHARED' | 'DISCOVERABLE';

/**
 * One thing that a person's past proves: a degree, a time of work, a licence, a clause that is met. What the employer
 * sent only the employer changes; who may see it the person decides in both cases.
 */
@Entity({ name: 'held_record' })
export class HeldRecord {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  employeeId!: string;

  @Column('text')
  kind!: RecordKind;

  @Column('text')
  source!: 'SELF' | 'EMPLOYER';

  /** The employer's name for it; null for what the person said. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('text')
  audience!: RecordAudience;

  @Column('jsonb')
  facts!: FactsOf<RecordKind>;

  @Column('date')
  statedOn!: LocalDate;

  /** What a person says of themselves. @throws DomainError INVALID naming the field. */
  static stated(employeeId: string, kind: RecordKind, facts: unknown, statedOn: LocalDate): HeldRecord {
    const own = { id: newId(), source: 'SELF', externalId: null, audience: 'SELF' } as const;
    return Object.assign(new HeldRecord(), own, { employeeId, kind, facts: checkedFacts(kind, facts), statedOn });
  }

  /** What the employer sends. Nobody else sees it until the person says so. @throws DomainError INVALID naming the field. */
  static sent(
    named: Pick<SentRecord, 'id' | 'externalId' | 'employeeId' | 'kind'>,
    facts: object,
    statedOn: LocalDate,
  ): SentRecord {
    const sent = { source: 'EMPLOYER', audience: 'SELF', facts: sentFacts(named.kind, facts), statedOn } as const;
    return Object.assign(new HeldRecord(), named, sent);
  }

  /** The employer sends it again: what it does not state stays. Null when nothing differs. @throws DomainError INVALID. */
  sentAgain(facts: object, statedOn: LocalDate): RecordEvent | null {
    const corrected = sentFacts(this.kind, { ...this.facts, ...facts });
    if (fingerprint(corrected) === fingerprint(this.facts)) return null;
    Object.assign(this, { facts: corrected, statedOn });
    return 'assessment.record.corrected';
  }

  /** The person corrects what they said. @throws DomainError INVALID, or RECORD_IS_THE_EMPLOYERS (conflict). */
  restate(facts: unknown, statedOn: LocalDate): void {
    this.mustBeOwn();
    this.facts = checkedFacts(this.kind, facts);
    this.statedOn = statedOn;
  }

  /** @throws DomainError RECORD_IS_THE_EMPLOYERS: what the HR system sent is put right there. */
  mustBeOwn(): void {
    if (this.source === 'SELF') return;
    const message = 'Your employer sent this record: have it corrected there.';
    throw new DomainError({ code: 'RECORD_IS_THE_EMPLOYERS', kind: 'conflict', message });
  }

  is<K extends RecordKind>(kind: K): this is HeldRecord & { facts: FactsOf<K> } {
    return this.kind === kind;
  }
}

/** Without what was cleared, so that the same facts are the same text. */
function sentFacts(kind: RecordKind, facts: object): FactsOf<RecordKind> {
  return checkedFacts(kind, Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null)));
}
