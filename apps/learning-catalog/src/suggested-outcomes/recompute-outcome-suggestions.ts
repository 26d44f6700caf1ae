import type { Tx } from '@libs/database';
import { Recomputation } from '@libs/messaging';
import { partId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { Course } from '../courses/course';
import { SUGGESTION_ARITHMETIC, suggestOutcomes, type Suggestion } from '../outcome-words/suggest-outcomes';
import { OUTCOME_SUGGESTION } from '../outcome-words/suggestion-kinds';
import { TeachableWords } from '../outcome-words/teachable-words';

/** Suggests the outcomes of one course again. What somebody decided stays as it was decided. */
@Injectable()
export class RecomputeOutcomeSuggestions extends Recomputation {
  readonly kind = OUTCOME_SUGGESTION;

  constructor(private readonly words: TeachableWords) {
    super();
  }

  async recompute(tx: Tx, courseId: string): Promise<void> {
    // The course is what all its suggestions hang on, so its row is the lock; decisions take it too.
    const course = await tx.findOne(Course, { where: { id: courseId }, lock: { mode: 'pessimistic_write' } });
    if (course === null) return;
    const suggestions = suggestOutcomes(course, await this.words.current(tx)).map((suggestion) => {
      return { id: idOf(courseId, suggestion), ...suggestion };
    });
    await tx.query(
      `delete from outcome_suggestion where course_id = $1 and state = 'WAITING' and not id = any($2::uuid[])`,
      [courseId, suggestions.map(({ id }) => id)],
    );
    await tx.query(
      `insert into outcome_suggestion as known
         (id, version, course_id, kind, subject, from_level, to_level, strength, parts, job_role_id, arithmetic, state)
       select told.id, 1, $1, told.kind, told.subject, told."fromLevel", told."toLevel", told.strength, told.parts,
              told."jobRoleId", $3, 'WAITING'
       from jsonb_to_recordset($2::jsonb) as told(id uuid, kind text, subject text, "fromLevel" integer,
         "toLevel" integer, strength integer, parts jsonb, "jobRoleId" uuid)
       on conflict (id) do update
         set version = known.version + 1, kind = excluded.kind, from_level = excluded.from_level,
             to_level = excluded.to_level, strength = excluded.strength, parts = excluded.parts,
             job_role_id = excluded.job_role_id, arithmetic = excluded.arithmetic
         where known.state = 'WAITING'
           and (known.kind, known.from_level, known.to_level, known.strength, known.parts, known.job_role_id, known.arithmetic)
             is distinct from (excluded.kind, excluded.from_level, excluded.to_level, excluded.strength, excluded.parts,
               excluded.job_role_id, excluded.arithmetic)`,
      [courseId, JSON.stringify(suggestions), SUGGESTION_ARITHMETIC],
    );
  }
}

/** The same for a credential and for the right to sit its exam: refusing one refuses both. */
function idOf(courseId: string, { kind, subject }: Suggestion): string {
  return partId(courseId, `${kind === 'CREDENTIAL_ELIGIBILITY' ? 'CREDENTIAL' : kind} ${subject}`);
}
