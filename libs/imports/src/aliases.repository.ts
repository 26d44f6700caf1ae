import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { CanonicalId } from './import-kind';

interface Alias {
  readonly kind: string;
  readonly external_id: string;
  readonly canonical_id: string;
}

/** Remembers which things a sender has renamed. */
@Injectable()
export class AliasesRepository {
  /** All renamings of the service: they are few, and every reference of a row may be one. */
  async canonicalIds(tx: Tx): Promise<CanonicalId> {
    const aliases = await tx.query<Alias[]>(`select kind, external_id, canonical_id from import_alias`);
    if (aliases.length === 0) return (_kind, externalId) => spelled(externalId);
    const byName = new Map(aliases.map((alias) => [`${alias.kind}|${alias.external_id}`, alias.canonical_id]));
    return (kind, externalId) => byName.get(`${kind}|${spelled(externalId)}`) ?? spelled(externalId);
  }

  async add(tx: Tx, kind: string, externalId: string, canonicalId: string): Promise<void> {
    await tx.query(`insert into import_alias (kind, external_id, canonical_id) values ($1, $2, $3)`, [
      kind,
      externalId,
      canonicalId,
    ]);
  }
}

function spelled(externalId: string): string {
  return externalId.trim().normalize('NFC');
}
