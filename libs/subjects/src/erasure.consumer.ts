import { EmployeeV1 } from '@libs/contracts';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { lastVersions } from './continue-versions';
import { Subjects } from './subjects';

/** Erases here who was erased in internal-mobility. */
@EventConsumer('erasure')
export class ErasureConsumer implements RebuildableCopy {
  constructor(
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** What a person looks like is other consumers' business. */
  @OnState(EmployeeV1)
  state(): Promise<void> {
    return Promise.resolve();
  }

  /** Erased once for each time they were: a replay must not take what somebody who came back has said since. */
  @OnDeleted(EmployeeV1)
  async deleted(id: string, { tx, version, envelope }: Delivery): Promise<void> {
    const known = (await lastVersions(tx, EmployeeV1, [id])).get(id);
    if (known !== undefined && (version ?? 0) <= known) return;
    await this.subjects.erase(tx, id, [], {
      actor: { kind: 'system', process: 'erasure' },
      purpose: 'a person was erased',
      requestId: envelope.requestId,
      asOf: this.clock.today(),
    });
    // Ended already: this key is internal-mobility's.
    await tx.query(
      `insert into erased_subject (topic, id, last_version, erased_at, ended_at) values ($1, $2, $3, $4, $4)
       on conflict (topic, id) do update set last_version = excluded.last_version, erased_at = excluded.erased_at`,
      [EmployeeV1.topic, id, version ?? 1, this.clock.now()],
    );
  }

  /** Nothing is copied here: what was erased stays erased. */
  empty(): Promise<void> {
    return Promise.resolve();
  }
}
