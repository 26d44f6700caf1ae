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

  /** The name that the thing was given last. */
  async lastName(tx: Tx, kind: string, canonicalId: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(`select ${lastNameOf('$1', '$2')} as name`, [kind, canonicalId]);
    return row?.name ?? canonicalId;
  }

  /** From now on the thing goes by this name, new or one of its own earlier ones. */
  async give(tx: Tx, kind: string, externalId: string, canonicalId: string): Promise<void> {
    await tx.query(
      `insert into import_alias (kind, external_id, canonical_id) values ($1, $2, $3)
       on conflict (kind, external_id) do update set renamed_at = clock_timestamp()`,
      [kind, externalId, canonicalId],
    );
  }
}

/** SQL for the name that a thing was given last, by its kind and the name under which it was first known. */
export function lastNameOf(kind: string, canonicalId: string): string {
  return `coalesce((select import_alias.external_id from import_alias
    where import_alias.kind = ${kind} and import_alias.canonical_id = ${canonicalId}
    order by import_alias.renamed_at desc limit 1), ${canonicalId})`;
}

/** The name under which a thing was first known, by any of its names. */
export async function firstName(tx: Tx, kind: string, externalId: string): Promise<string> {
  const name = spelled(externalId);
  const [alias] = await tx.query<{ first: string }[]>(
    `select canonical_id as first from import_alias where kind = $1 and external_id = $2`,
    [kind, name],
  );
  return alias?.first ?? name;
}

function spelled(externalId: string): string {
  return externalId.trim().normalize('NFC');
}
