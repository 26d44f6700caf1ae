import { actorName, type CommandContext } from '@libs/platform';
import type { Tx } from './tx';

/** What happened to whom. Field names only, never values. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly fields: readonly string[];
}

/** Writes the audit row of a command in the command's own transaction. */
export async function recordAudit(tx: Tx, context: CommandContext, entry: AuditEntry): Promise<void> {
  await recordAuditRows(tx, context, [entry]);
}

/** Writes many audit rows with one statement. */
export async function recordAuditRows(tx: Tx, context: CommandContext, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `insert into audit (actor_kind, actor, on_behalf_of, purpose, request_id, action, subject, fields)
     select $1, $2, $3, $4, $5, row.action, row.subject, row.fields
     from json_to_recordset($6::json) as row(action text, subject text, fields text[])`,
    [
      context.actor.kind,
      actorName(context.actor),
      context.onBehalfOf ?? null,
      context.purpose,
      context.requestId,
      JSON.stringify(entries),
    ],
  );
}
