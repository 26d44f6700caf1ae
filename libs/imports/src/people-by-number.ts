import { KnownEmployees, RENUMBERED } from '@libs/auth';
import type { Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, IdNamespace, personId } from '@libs/platform';
import { lastVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** Who is meant by the numbers in an import. */
export interface NamedPeople {
  /** The person's id, known yet or not. @throws DomainError INVALID naming `person` for somebody who was erased. */
  idOf(person: string): string;
  /** Those that internal-mobility has not told of yet, as `employees:number`. */
  readonly unresolved: readonly string[];
}

/** Finds people by the numbers that the HR system gives them; a former number means the same person. */
@Injectable()
export class PeopleByNumber {
  constructor(
    private readonly employees: KnownEmployees,
    private readonly namespace: IdNamespace,
    private readonly dirty: Dirty,
  ) {}

  /** `told`: by whose end on its topic this service knows that somebody was erased. */
  async named(tx: Tx, numbers: readonly string[], told: Contract): Promise<NamedPeople> {
    const signIns = new Map([...new Set(numbers)].map((number) => [number, this.signInOf(number)]));
    const known = await this.employees.allBehind(tx, [...signIns.values()]);
    const unknown = [...signIns].filter(([, id]) => !known.has(id));
    const erased = await lastVersions(
      tx,
      told,
      unknown.map(([, id]) => id),
    );
    return {
      idOf: (person) => {
        const id = this.signInOf(person);
        if (erased.has(id)) throw DomainError.invalid('person', 'has been erased');
        return known.get(id) ?? id;
      },
      unresolved: unknown.filter(([, id]) => !erased.has(id)).map(([number]) => `employees:${number}`),
    };
  }

  /**
   * Has what was taken over for these people given to others if nobody has their number as a first one: the news of a new
   * number may be on its way. Call it with what is saved, in the same transaction.
   */
  async heedNews(tx: Tx, employeeIds: readonly string[]): Promise<void> {
    await this.dirty.markFrom(
      tx,
      RENUMBERED,
      `select distinct sent.id from unnest($2::uuid[]) as sent(id)
       where not exists (select 1 from known_employee where known_employee.id = sent.id) order by sent.id`,
      [employeeIds],
    );
  }

  private signInOf(number: string): string {
    return personId(this.namespace.value, 'employee', number);
  }
}
