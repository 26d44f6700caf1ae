import { parseMoney, type MinorMoney } from '../reimbursement/money';
import { UNSTATED } from '../reimbursement/policy-clauses';
import type { AskedCourse, PersonFacts, PolicyInForce, Question } from './asked-course';

/** US dollars. */
export function usd(amount: string): MinorMoney {
  return parseMoney({ amount, currency: 'USD' }, 'amount');
}

/** Pays 90 per cent up to 1,440 to permanent staff after six months. */
const POLICY: PolicyInForce = {
  ...UNSTATED,
  id: '018f0000-0000-7000-8000-0000000000b1',
  version: 1,
  contracts: ['PERMANENT'],
  monthsOfService: 6,
  percentage: 90,
  cap: usd('1440.00'),
  contact: 'learning@clinic.example',
  validTo: null,
  providersMeant: [],
};

const PERSON: PersonFacts = {
  legalEntity: 'clinic',
  country: 'US',
  contract: 'PERMANENT',
  weeklyHours: 38,
  fte: 1,
  serviceDate: '2024-01-31',
  status: 'ACTIVE',
  leftOn: null,
};

export interface Asked {
  readonly policy?: Partial<PolicyInForce> | null;
  readonly person?: Partial<PersonFacts> | null;
  readonly price?: string;
  readonly course?: Partial<AskedCourse>;
  readonly used?: Question['used'];
  readonly on?: string;
}

/** Somebody asks about a course of 1,000 on 24 November 2026, with what differs. */
export function question({ policy, person, price = '1000.00', course, used = [], on = '2026-11-24' }: Asked): Question {
  return {
    policy: policy === null ? null : { ...POLICY, ...policy },
    person: person === null ? null : { ...PERSON, ...person },
    used,
    asOf: on,
    course: {
      costs: { tuition: usd(price).minor, fees: 0n, books: 0n, supplies: 0n, exam: 0n },
      currency: 'USD',
      provider: 'Harbor College',
      providerCode: null,
      mandatory: false,
      servesCurrentJob: true,
      servesRoleHere: true,
      dates: null,
      otherAid: 0n,
      ...course,
    },
  };
}
