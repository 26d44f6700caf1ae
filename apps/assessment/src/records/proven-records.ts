import type { SkillProfileV1 } from '@libs/contracts';
import type { HeldJob } from '../jobs-held/jobs-held';
import type { HeldRecord, RecordAudience } from './held-record';
import type { FactsOf, RecordKind } from './record-facts';
import type { KindOfNone } from './told-none';

type ProvenRecords = NonNullable<SkillProfileV1['records']>;
type Proven = ProvenRecords['own'];
type One<K extends keyof Proven> = NonNullable<Proven[K]>[number];
type Experience = One<'experience'>;

/**
 * Records as codes and days, once per audience. Jobs held here are known to the employer anyway and serve the person
 * alone, and so does that there is none of a kind.
 */
export function provenRecords(
  records: readonly HeldRecord[],
  none: readonly KindOfNone[],
  jobs: readonly HeldJob[],
  familyOf: (jobRoleId: string) => string | undefined,
): ProvenRecords {
  const openTo = (audiences: readonly RecordAudience[]) =>
    records.filter(({ audience }) => audiences.includes(audience));
  return {
    own: { ...emptyOf(none), ...proven(records, jobs, familyOf) },
    shared: proven(openTo(['SHARED', 'DISCOVERABLE']), [], familyOf),
    discoverable: proven(openTo(['DISCOVERABLE']), [], familyOf),
  };
}

function emptyOf(none: readonly KindOfNone[]): Proven {
  return Object.fromEntries(none.map((kind) => [NAMES[kind], []]));
}

const NAMES = { EDUCATION: 'education', EXPERIENCE: 'experience', CREDENTIAL: 'credentials' } as const;

/** A kind of which there is nothing is left out: it was never told. */
function proven(
  records: readonly HeldRecord[],
  jobs: readonly HeldJob[],
  familyOf: (jobRoleId: string) => string | undefined,
): Proven {
  const education = factsAmong(records, 'EDUCATION').map(
    ({ level, field, awardedOn }) => told({ level, field, awardedOn }) as One<'education'>,
  );
  const experience = factsAmong(records, 'EXPERIENCE').map(({ family, jobRoleId, from, to, fte }) => {
    const named = family ?? (jobRoleId == null ? null : familyOf(jobRoleId));
    return told({ family: named, jobRoleId, from, to, fte }) as Experience;
  });
  const worked = jobs.map(
    ({ jobRoleId, from, to, fte }) => told({ family: familyOf(jobRoleId), jobRoleId, from, to, fte }) as Experience,
  );
  const credentials = factsAmong(records, 'CREDENTIAL').map(
    ({ type, issuedOn, expiresOn }) => told({ type, issuedOn, expiresOn }) as One<'credentials'>,
  );
  const eligibility = factsAmong(records, 'ELIGIBILITY').map(
    ({ code, from, until }) => told({ code, from, until }) as One<'eligibility'>,
  );
  return {
    ...(education.length === 0 ? {} : { education }),
    ...(experience.length === 0 ? {} : { experience }),
    ...(worked.length === 0 ? {} : { worked }),
    ...(credentials.length === 0 ? {} : { credentials }),
    ...(eligibility.length === 0 ? {} : { eligibility }),
  };
}

function factsAmong<K extends RecordKind>(records: readonly HeldRecord[], kind: K): FactsOf<K>[] {
  return records.flatMap((record) => (record.is(kind) ? [record.facts] : []));
}

/** The same facts without what is not known. */
function told(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
}
