/** How somebody who asks stands to the person asked about. */
export const RELATIONS = [
  'self',
  'direct',
  'indirect',
  'peer',
  'named',
  'report',
  /** Somebody asks about those who may look at them: HR, auditors. */
  'watched',
  'other',
  'left',
  'partner',
  'otherPartner',
  'hrAdmin',
  'mobilityAdmin',
  'learningAdmin',
  'auditor',
  'integration',
] as const;
export type Relation = (typeof RELATIONS)[number];

const HR = ['partner', 'hrAdmin', 'integration'] as const;
const MANAGERS = ['direct', 'indirect'] as const;
const STAFF = RELATIONS.filter((relation) => relation !== 'left' && relation !== 'integration');

/** Rule → who is given a value (reads), or is not refused (commands). Field by field in field-rules.txt. */
export const RULES: Readonly<Record<string, readonly Relation[]>> = {
  /** Facts about jobs, skills and courses; the id that somebody asked by. */
  open: RELATIONS.filter((relation) => relation !== 'left'),
  /** HR facts: domain.md's "manager: HR facts of direct and indirect reports". */
  facts: ['self', ...MANAGERS, ...HR],
  /** When the next review is: for the person and the line above. */
  line: ['self', ...MANAGERS],
  /**
   * The name, which also those below may know of their managers, everybody of whoever looked at them, and who is shared with
   * of whoever shares.
   */
  name: ['self', ...MANAGERS, ...HR, 'named', 'report', 'watched'],
  /** Computed for me: nobody else, whatever they are. */
  own: ['self'],
  /** What a person showed to somebody by name. */
  named: ['named'],
  'own-or-named': ['self', 'named'],
  /** Why an answer about money: for the person, and whoever has to explain it. */
  checked: ['self', 'learningAdmin'],
  /** Who is signed in, whoever they ask about. */
  staff: STAFF,
  /** Who owns the opening in the subject's unit: whoever manages people there, or administers it. */
  owner: ['self', ...MANAGERS, 'partner', 'hrAdmin', 'mobilityAdmin'],
  /** How many could do a job, in figures of five and more. */
  'job-bench': ['mobilityAdmin'],
  /** What other requirements would change, in whole fives, and of one's own candidates. */
  'dry-run': ['hrAdmin', 'mobilityAdmin'],
  /** What is lacked and taught nowhere, in figures of five and more. */
  'learning-figures': ['learningAdmin'],
  /** What does not fit together in what was sent: who can have it put right. */
  'data-health': ['hrAdmin', 'integration'],
  /** What does not fit together in the catalogue. */
  'catalogue-health': ['learningAdmin', 'integration'],
  /** Only ever the answer to a command, or a report of an import to whoever sent it. */
  answer: [],

  /** The trail: auditors alone. */
  audit: ['auditor'],

  'staff-command': STAFF,
  'hr-import': ['integration'],
  'mobility-approval': ['hrAdmin', 'mobilityAdmin'],
  'hr-approval': ['hrAdmin'],
  'learning-approval': ['learningAdmin'],
  'openings-command': ['mobilityAdmin', 'integration'],
  'erase-command': ['hrAdmin', 'integration'],
  'catalogue-command': ['learningAdmin', 'integration'],
};

/** One person of the organisation under test. */
export interface Person {
  /** External id, as tokens name it. */
  readonly externalId: string;
  readonly manager?: string;
  readonly unit: string;
  /** The unit above it. */
  readonly region?: string;
  readonly hasLeft?: boolean;
  readonly grant?: { readonly role: string; readonly scopeUnit?: string };
}

/** The oracle: says from the organisation as it was written down, never from what Cairn stored, who stands how. */
export class Relations {
  constructor(
    private readonly people: ReadonlyMap<string, Person>,
    private readonly named: { readonly subject: string; readonly person: string },
  ) {}

  of(asker: string, about: string): Relation {
    const person = this.people.get(asker);
    if (person === undefined) return 'integration';
    if (person.hasLeft === true) return 'left';
    if (asker === about) return 'self';
    const above = this.managersOf(about).indexOf(asker);
    if (above >= 0) return above === 0 ? 'direct' : 'indirect';
    if (person.grant !== undefined) return this.byGrant(person.grant, about);
    if (about === this.named.subject && asker === this.named.person) return 'named';
    if (this.managersOf(asker).includes(about)) return 'report';
    if (this.watches(about, asker)) return 'watched';
    const nearest = this.managersOf(asker)[0];
    return nearest !== undefined && nearest === this.managersOf(about)[0] ? 'peer' : 'other';
  }

  /** `watcher` serves or audits the other. */
  private watches(watcher: string, whom: string): boolean {
    const grant = this.people.get(watcher)?.grant;
    return grant !== undefined && ['partner', 'hrAdmin', 'auditor'].includes(this.byGrant(grant, whom));
  }

  private byGrant({ role, scopeUnit }: NonNullable<Person['grant']>, about: string): Relation {
    const { unit, region } = this.people.get(about) ?? {};
    if (role === 'HR_PARTNER') return [unit, region].includes(scopeUnit) ? 'partner' : 'otherPartner';
    const roles: Readonly<Record<string, Relation>> = {
      HR_ADMIN: 'hrAdmin',
      MOBILITY_ADMIN: 'mobilityAdmin',
      LEARNING_ADMIN: 'learningAdmin',
      AUDITOR: 'auditor',
    };
    return roles[role] ?? 'other';
  }

  /** Nearest first; who has left manages nobody. */
  private managersOf(externalId: string): string[] {
    const above: string[] = [];
    for (let next = this.people.get(externalId)?.manager; next !== undefined; next = this.people.get(next)?.manager) {
      if (this.people.get(next)?.hasLeft !== true) above.push(next);
    }
    return above;
  }
}
