import { KnownEmployees } from '@libs/auth';
import type { Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';
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

  private signInOf(number: string): string {
    return personId(this.namespace.value, 'employee', number);
  }
}
