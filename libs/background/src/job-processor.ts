/** What a processor is told of a job: ids and days, never facts, since PostgreSQL's own tables are the truth. */
export interface JobCall {
  /** Derives from the cause, so that the same cause asked for twice is one job. */
  readonly id: string;
  readonly attempt: number;
}

/** Cron expression and the IANA zone it is read in. */
export interface Schedule {
  readonly cron: string;
  readonly timeZone: string;
}

/** Work that a clock starts. Idempotent in PostgreSQL: it may run again after a crash. */
export abstract class JobProcessor {
  /** `<service>.<verb-noun>` */
  abstract readonly queue: string;
  abstract readonly schedule: Schedule;

  /** @throws to have the job tried again. */
  abstract process(call: JobCall): Promise<void>;
}
