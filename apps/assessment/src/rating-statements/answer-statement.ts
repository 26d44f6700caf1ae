import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { isOfOthers, type Statement } from './statement';
import { STATEMENTS } from './statement-kinds';
import { StatementsReadModel } from './statements.read-model';

export interface AnswerStatementCommand {
  readonly statementId: string;
  /** SEEN: I have read it; after a dispute, it stands after all. DISPUTED: it is not so. */
  readonly answer: 'SEEN' | 'DISPUTED';
}

/** A person says that they have read what a manager or a peer said of a skill of theirs, or that it is not so. */
@Injectable()
export class AnswerStatement {
  constructor(
    private readonly database: ApiDatabase,
    private readonly statements: StatementsReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** The statement as it stands now. @throws DomainError NOT_FOUND, NOTHING_TO_ANSWER, FORBIDDEN. */
  async execute(command: AnswerStatementCommand, context: CommandContext): Promise<Statement> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.answer(tx, employeeId, command, context)),
    );
  }

  private async answer(
    tx: Tx,
    employeeId: string,
    { statementId, answer }: AnswerStatementCommand,
    context: CommandContext,
  ): Promise<Statement> {
    const said = await this.statements.of(tx, employeeId, context.asOf);
    const statement = said.find(({ id }) => id === statementId);
    if (statement === undefined) throw DomainError.notFound('rating');
    if (!isOfOthers(statement)) {
      const message = 'Only what managers and peers say waits for your answer.';
      throw new DomainError({ code: 'NOTHING_TO_ANSWER', kind: 'conflict', message });
    }
    // What is disputed before it was ever let stand must not begin to count by that.
    const seenOn = answer === 'SEEN' ? (statement.seenOn ?? context.asOf) : statement.seenOn;
    const disputedOn = answer === 'SEEN' ? null : (statement.disputedOn ?? context.asOf);
    if (seenOn === statement.seenOn && disputedOn === statement.disputedOn) return statement;
    await tx.query(
      `insert into rating_answer (rating_id, employee_id, seen_on, disputed_on) values ($1, $2, $3, $4)
       on conflict (rating_id) do update set seen_on = excluded.seen_on, disputed_on = excluded.disputed_on`,
      [statement.id, employeeId, seenOn, disputedOn],
    );
    const action = `assessment.rating.${answer === 'SEEN' ? 'seen' : 'disputed'}`;
    await recordAudit(tx, context, { action, subject: employeeId, fields: ['ratingStatements'] });
    await this.dirty.mark(tx, STATEMENTS, [employeeId]);
    return { ...statement, seenOn, disputedOn };
  }
}
