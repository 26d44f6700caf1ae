import { actorIn, Admission, type SubgraphContext } from '@libs/auth';
import { DomainError, Metrics, type Actor } from '@libs/platform';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { ChangeBell } from './change-bell';
import { Following } from './following';

/** On one instance: a few screens of one person. */
const OPEN_AT_MOST = 5;

/** What somebody follows. */
export interface Followed<T> {
  /** The field of `Subscription`. */
  readonly field: string;
  /** The word that `announceChange` says. */
  readonly changesOf: string;
  /** What is new since it was last asked, oldest first. */
  readonly read: (actor: Actor, employeeId: string) => Promise<readonly T[]>;
}

/** What people watch on this instance: each their own, at most five at a time, for as long as they work here. */
@Injectable()
export class Subscriptions implements BeforeApplicationShutdown {
  private readonly open = new Map<string, Set<Following<object>>>();
  private readonly count;
  private stopping = false;

  constructor(
    private readonly bell: ChangeBell,
    private readonly admission: Admission,
    metrics: Metrics,
  ) {
    this.count = metrics.gauge({ name: 'cairn_subscriptions_open', help: 'Subscriptions that somebody holds open.' });
  }

  /** Events for a resolver of `Subscription`. @throws DomainError FORBIDDEN, TOO_MANY_SUBSCRIPTIONS. */
  follow<T>(context: SubgraphContext, { field, changesOf, read }: Followed<T>): AsyncIterableIterator<object> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person can watch what is theirs.');
    const { employeeId } = actor;
    const theirs = this.open.get(employeeId) ?? new Set();
    if (theirs.size >= OPEN_AT_MOST) throw tooMany();
    const silence = this.bell.on({ of: changesOf, employeeId }, () => {
      following.ring();
    });
    const following = new Following<object>({
      actor,
      admit: (asking) => this.stillHere(asking),
      read: async (asking) => (await read(asking, employeeId)).map((item) => ({ [field]: item })),
      onEnd: () => {
        silence();
        this.forget(employeeId, following);
      },
    });
    this.open.set(employeeId, theirs.add(following));
    this.count.inc();
    if (this.stopping) following.end();
    return following;
  }

  /** HTTP waits for open answers: they must end before it is closed. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const theirs of this.open.values()) for (const following of theirs) following.end();
  }

  private async stillHere(actor: Actor): Promise<Actor> {
    const admitted = await this.admission.admit(actor);
    if (admitted === null) throw DomainError.forbidden('Your access has ended.');
    return admitted;
  }

  private forget(employeeId: string, following: Following<object>): void {
    const theirs = this.open.get(employeeId);
    if (theirs?.delete(following) !== true) return;
    this.count.dec();
    if (theirs.size === 0) this.open.delete(employeeId);
  }
}

function tooMany(): DomainError {
  return new DomainError({
    code: 'TOO_MANY_SUBSCRIPTIONS',
    kind: 'conflict',
    message: 'You watch too much at once: end another subscription first.',
  });
}
