import { REFERENCE_NAMESPACE } from '@libs/contracts';
import { v5, v7 } from 'uuid';

/** An id for a new thing: UUIDv7, so that ids sort by time of birth. */
export function newId(): string {
  return v7();
}

/** The same id in every service for an imported reference thing (skill, job role, opening, course). */
export function referenceId(kind: string, externalId: string, source = 'hr'): string {
  return idWithin(REFERENCE_NAMESPACE, kind, externalId, source);
}

/** The id of a person or of a person's record, within a namespace that is secret per deployment. */
export function personId(namespace: string, kind: string, externalId: string, source = 'hr'): string {
  return idWithin(namespace, kind, externalId, source);
}

/** The id of a part of an aggregate: the same owner and name give the same id. */
export function partId(ownerId: string, name: string): string {
  return v5(name, ownerId);
}

function idWithin(namespace: string, kind: string, externalId: string, source: string): string {
  return v5(`${kind}|${source}|${externalId.trim().normalize('NFC')}`, namespace);
}
