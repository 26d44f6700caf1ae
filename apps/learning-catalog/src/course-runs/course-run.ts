import { fingerprint } from '@libs/imports';
import { DomainError, referenceId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Day = (typeof DAYS)[number];

/** A time of the week in which a run takes place; `from` and `to` are HH:MM. */
export interface Window {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

export interface CourseRunFacts {
  readonly courseId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Empty when one may learn at any time. */
  readonly windows: readonly Window[];
  /** The last day to enrol. */
  readonly deadline: LocalDate | null;
  readonly seats: number | null;
  readonly place: string | null;
  readonly cancelled: boolean;
}

export type CourseRunEvent =
  | 'learning-catalog.course-run.scheduled'
  | 'learning-catalog.course-run.changed'
  | 'learning-catalog.course-run.cancelled';

const SEATS_AT_MOST = 100_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** One dated offer of a course. */
@Entity({ name: 'course_run' })
export class CourseRun implements CourseRunFacts {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('text')
  externalId!: string;

  @Column('uuid')
  courseId!: string;

  @Column('date')
  startsOn!: LocalDate;

  @Column('date')
  endsOn!: LocalDate;

  @Column('jsonb')
  windows!: readonly Window[];

  @Column('date', { nullable: true })
  deadline!: LocalDate | null;

  @Column('integer', { nullable: true })
  seats!: number | null;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('boolean')
  cancelled!: boolean;

  static idOf(externalId: string): string {
    return referenceId('course-run', externalId);
  }

  /** @throws DomainError INVALID naming the field. */
  static schedule(externalId: string, facts: CourseRunFacts): CourseRun {
    check(facts);
    return Object.assign(new CourseRun(), { id: CourseRun.idOf(externalId), version: 1, externalId, ...facts });
  }

  /** The event, or null when nothing differs. @throws DomainError INVALID naming the field. */
  change(facts: CourseRunFacts): CourseRunEvent | null {
    check(facts);
    if (fingerprint(this.facts) === fingerprint(facts)) return null;
    const ends = facts.cancelled && !this.cancelled;
    Object.assign(this, facts, { version: this.version + 1 });
    return ends ? 'learning-catalog.course-run.cancelled' : 'learning-catalog.course-run.changed';
  }

  /** Everything that a catalogue states of it. */
  get facts(): CourseRunFacts {
    const { id: _id, version: _version, externalId: _externalId, ...facts } = this;
    return facts;
  }
}

function check({ startsOn, endsOn, windows, deadline, seats }: CourseRunFacts): void {
  if (endsOn < startsOn) throw DomainError.invalid('end', 'must not be before start');
  if (deadline !== null && deadline > endsOn) throw DomainError.invalid('deadline', 'must not be after end');
  if (seats !== null && (!Number.isInteger(seats) || seats < 0 || seats > SEATS_AT_MOST)) {
    throw DomainError.invalid('seats', `must be a whole number up to ${String(SEATS_AT_MOST)}`);
  }
  for (const [index, { from, to }] of windows.entries()) {
    const field = `windows.${String(index)}`;
    if (!TIME.test(from)) throw DomainError.invalid(`${field}.from`, 'must be a time HH:MM');
    if (!TIME.test(to) || to <= from) throw DomainError.invalid(`${field}.to`, 'must be a time HH:MM after from');
  }
}
