import { referenceId } from '@libs/platform';
import { GraphQLClient } from '../graphql-client';
import { Deployment, HR_SYSTEM } from './deployment';
import { Relations, type Person } from './relations';

type Report = Record<string, { readonly refused: readonly unknown[] }>;

/** A small organisation with somebody in every relation to one subject, imported as an HR system would. */
export class Organisation {
  readonly deployment = new Deployment();
  readonly people: ReadonlyMap<string, Person>;
  readonly subject: string;
  readonly relations: Relations;
  private readonly clients = new Map<string, GraphQLClient>();

  constructor(private readonly prefix: string) {
    const named = (name: string) => `${prefix}-${name}`;
    const north = { unit: named('north'), region: named('region') };
    const south = { unit: named('south') };
    const people: Person[] = [
      { externalId: named('top'), ...north },
      { externalId: named('lead'), manager: named('top'), ...north },
      { externalId: named('gone'), manager: named('lead'), hasLeft: true, ...north },
      { externalId: named('subject'), manager: named('gone'), ...north },
      { externalId: named('report'), manager: named('subject'), ...north },
      { externalId: named('peer'), manager: named('lead'), ...north },
      { externalId: named('named'), manager: named('lead'), ...north },
      { externalId: named('other'), ...south },
      { externalId: named('partner'), grant: { role: 'HR_PARTNER', scopeUnit: north.region }, ...south },
      { externalId: named('partner-south'), grant: { role: 'HR_PARTNER', scopeUnit: south.unit }, ...north },
      { externalId: named('hr'), grant: { role: 'HR_ADMIN' }, ...south },
      { externalId: named('mobility'), grant: { role: 'MOBILITY_ADMIN' }, ...south },
      { externalId: named('learning'), grant: { role: 'LEARNING_ADMIN' }, ...south },
      { externalId: named('auditor'), grant: { role: 'AUDITOR' }, ...south },
    ];
    this.people = new Map(people.map((person) => [person.externalId, person]));
    this.subject = named('subject');
    this.relations = new Relations(this.people, { subject: this.subject, person: named('named') });
  }

  /** Everybody who may ask: all people and the HR system. */
  get askers(): readonly string[] {
    return [...this.people.keys(), HR_SYSTEM];
  }

  named(name: string): string {
    return `${this.prefix}-${name}`;
  }

  idOf(externalId: string): string {
    return this.deployment.idOf(externalId);
  }

  /** The external id behind an employee's id; the id itself for somebody from elsewhere. */
  personOf(id: string): string {
    return [...this.people.keys()].find((externalId) => this.idOf(externalId) === id) ?? id;
  }

  reference(kind: string, name: string): string {
    return referenceId(kind, this.named(name));
  }

  async client(name: string): Promise<GraphQLClient> {
    const known = this.clients.get(name);
    if (known !== undefined) return known;
    const { deployment } = this;
    const client = GraphQLClient.withToken(await deployment.accessToken(deployment.claimsOf(name)));
    this.clients.set(name, client);
    return client;
  }

  async ask<T>(name: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    return (await this.client(name)).ask<T>(query, variables);
  }

  /** Imports everything: skills, a job role that asks for them, openings, a course that closes a gap, people, grants. */
  async import(): Promise<void> {
    await this.send(
      'Skills',
      ['held', 'wanted'].map((skill) => this.skill(skill)),
    );
    await this.send('Sectors', [{ externalId: 'health', name: { en: 'Health' } }]);
    await this.send('Families', [{ externalId: 'care', name: { en: 'Care' } }]);
    await this.send('JobRoles', [this.role('role'), this.role('other-role')]);
    await this.send(
      'Openings',
      ['PUBLISHED', 'DRAFT'].map((status) => this.opening(status)),
    );
    await this.send('LegalEntities', [{ externalId: this.named('entity'), name: 'Entity', country: 'DE' }]);
    await this.send(
      'Units',
      ['region', 'north', 'south'].map((unit) => this.unit(unit)),
    );
    await this.send(
      'Employees',
      [...this.people.values()].map((person) => this.employee(person)),
    );
    const grants = [...this.people.values()].filter(({ grant }) => grant !== undefined);
    await this.send(
      'AccessGrants',
      grants.map(({ externalId, grant }) => ({ externalId: `${externalId}-grant`, person: externalId, ...grant })),
    );
    await this.send('EligibilityPolicies', [this.policy()]);
    await this.send('Ratings', [this.rating()]);
    await this.send(
      'ReviewDates',
      ['subject', 'report'].map((name) => this.review(name)),
    );
    await this.send('Courses', [this.course()]);
  }

  /** A person's row, perhaps with another manager. */
  employee({ externalId, manager, unit, hasLeft }: Person): object {
    const assignment = {
      externalId: `${externalId}-1`,
      primary: true,
      legalEntity: this.named('entity'),
      unit,
      jobRole: this.named('role'),
      country: 'DE',
      contract: 'PERMANENT',
      weeklyHours: 38,
      from: '2020-01-01',
      ...(hasLeft === true ? { to: '2026-01-31' } : {}),
      ...(manager === undefined ? {} : { manager }),
    };
    const status = hasLeft === true ? 'LEFT' : 'ACTIVE';
    const dates = { serviceDate: '2020-01-01', inRoleSince: '2021-01-01', timeZone: 'Europe/Berlin' };
    return { externalId, name: `Name of ${externalId}`, status, ...dates, assignments: [assignment] };
  }

  async send(what: string, rows: readonly object[]): Promise<void> {
    const kind = what.replace(/ies$/, 'y').replace(/s$/, '');
    const mutation = `mutation ($rows: [${kind}RowInput!]!) { import${what}(input: { rows: $rows }) { refused { row field message } } }`;
    const answer = (await this.ask<Report>(HR_SYSTEM, mutation, { rows }))[`import${what}`];
    if (answer?.refused.length !== 0) throw new Error(`import${what} refused ${JSON.stringify(answer?.refused)}`);
  }

  private skill(name: string): object {
    const levels = [1, 2, 3].map((step) => ({ step, name: { en: `Step ${String(step)}` }, anchor: { en: 'Does it' } }));
    return { externalId: this.named(name), name: { en: name }, description: { en: `About ${name}` }, levels };
  }

  private role(name: string): object {
    const requirement = (skill: string) => ({ kind: 'SKILL', subject: this.named(skill), minimum: 3, mustHave: true });
    return {
      externalId: this.named(name),
      title: { en: `${name} of ${this.prefix}` },
      description: { en: 'What it is about' },
      family: 'care',
      sector: 'health',
      level: 2,
      payRange: { min: '100.00', max: '200.00', currency: 'EUR', basis: 'MONTH', atWeeklyHours: 38 },
      requirements: ['held', 'wanted'].map((skill) => ({ ...requirement(skill), weight: 1, typicalMonthsToClose: 6 })),
    };
  }

  private opening(status: string): object {
    return {
      externalId: this.named(status.toLowerCase()),
      jobRole: this.named('role'),
      seats: 1,
      unit: this.named('north'),
      location: { en: 'Here' },
      weeklyHours: 38,
      contract: 'PERMANENT',
      payRange: { min: '100.00', max: '200.00', currency: 'EUR', basis: 'MONTH', atWeeklyHours: 38 },
      publishedOn: '2026-01-01',
      closesOn: '2027-12-31',
      decidesOn: '2028-01-31',
      shiftPattern: 'days',
      howToApply: { url: 'https://jobs.example.org', contact: 'Jobs desk', whatTheySee: { en: 'Your letter' } },
      identifiedCandidate: false,
      status,
    };
  }

  private unit(name: string): object {
    const above = name === 'north' ? { parent: this.named('region') } : {};
    const legalEntity = this.named('entity');
    return {
      externalId: this.named(name),
      name: { en: name },
      timeZone: 'Europe/Berlin',
      sector: 'health',
      legalEntity,
      ...above,
    };
  }

  private policy(): object {
    return {
      externalId: this.named('policy'),
      legalEntity: this.named('entity'),
      forContracts: ['PERMANENT'],
      monthsInRole: 12,
      monthsInRoleLateral: 6,
      monthsOfService: 6,
      contracts: ['PERMANENT'],
      statuses: ['ACTIVE'],
      fixedTermMonthsLeft: 3,
      postingWindowDays: 14,
      internalFirstDays: 7,
      waivable: ['MONTHS_IN_ROLE'],
      waiverBy: 'HR_PARTNER',
      validFrom: '2026-01-01',
      validTo: '2099-12-31',
    };
  }

  /** What a peer said of the subject: their company has switched that off, so that it moves no level. */
  private rating(): object {
    const said = { source: 'PEER', level: 1, ratedOn: '2026-01-01' };
    return { externalId: this.named('rating'), person: this.subject, skill: this.named('held'), ...said };
  }

  private review(name: string): object {
    return { externalId: this.named(`review-${name}`), person: this.named(name), on: '2099-01-31', kind: 'REVIEW' };
  }

  private course(): object {
    return {
      externalId: this.named('course'),
      title: { en: 'Course' },
      description: { en: 'About it' },
      provider: 'Academy',
      hours: 10,
      price: { currency: 'EUR', tuition: '100.00' },
      outcomes: [{ skill: this.named('wanted'), fromLevel: 0, toLevel: 3 }],
    };
  }
}
