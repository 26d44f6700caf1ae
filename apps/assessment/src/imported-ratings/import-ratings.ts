import { SkillProfileV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  PeopleByNumber,
  planEach,
  requireColumns,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, IdNamespace, personId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { writeJobs } from '../jobs-held/jobs-meet-roles';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { Skill } from '../skills/skill';
import { SkillsReadModel } from '../skills/skills.read-model';
import { ImportedRating } from './imported-rating';
import { ImportedRatingsRepository } from './imported-ratings.repository';
import { canonicalRating, levelIn, type RatingRow, RatingRowSchema } from './rating-row';

/** Takes over ratings from another system. The worker takes them into profiles, which the HR system may not read. */
@Injectable()
export class ImportRatings implements ImportKind<RatingRow, ImportedRating> {
  readonly name = 'ratings';
  readonly schema = RatingRowSchema;
  readonly canonical = canonicalRating;

  constructor(
    private readonly database: ApiDatabase,
    private readonly ratings: ImportedRatingsRepository,
    private readonly skills: SkillsReadModel,
    private readonly people: PeopleByNumber,
    private readonly namespace: IdNamespace,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: { readonly rows: readonly RatingRow[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.ratings.stored(tx);
  }

  async plan(tx: Tx, rows: readonly RatingRow[], { asOf }: CommandContext): Promise<ImportPlan<ImportedRating>> {
    const stored = await this.ratings.findByIds(
      tx,
      rows.map(({ externalId }) => this.idOf(externalId)),
    );
    const people = await this.people.named(
      tx,
      rows.flatMap(({ person }) => person ?? []),
      SkillProfileV1,
    );
    const skillIds = [...new Set(rows.flatMap(({ skill }) => (skill === undefined ? [] : [Skill.idOf(skill)])))];
    const found = await this.skills.findInOrder(tx, skillIds);
    const skills = new Map(found.flatMap((skill) => (skill === null ? [] : [[skill.id, skill] as const])));
    const plan = planEach(rows, (row) => {
      const { externalId, person, skill, source, ratedOn } = row;
      const level = levelIn(row);
      const employeeId = person === undefined ? undefined : people.idOf(person);
      const skillId = skill === undefined ? undefined : Skill.idOf(skill);
      const id = this.idOf(externalId);
      const known = stored.get(id);
      if (known !== undefined) {
        known.requireSame({ employeeId, skillId, source, level, ratedOn });
        return null;
      }
      requireColumns(row, ['person', 'skill', 'source', 'ratedOn']);
      const scale = skills.get(Skill.idOf(row.skill));
      if (scale === undefined) throw DomainError.invalid('skill', 'no skill has this external id');
      if (level === undefined) throw DomainError.invalid('level', 'or notSure is required');
      const said = {
        employeeId: people.idOf(row.person),
        skillId: scale.id,
        source: row.source,
        level,
        ratedOn: row.ratedOn,
      };
      const rating = ImportedRating.state({ id, externalId }, said, scale, asOf);
      return { externalId, what: 'CREATED', before: null, after: snapshot(rating), change: rating };
    });
    return { ...plan, unresolved: people.unresolved };
  }

  async apply(tx: Tx, ratings: readonly ImportedRating[], context: CommandContext): Promise<void> {
    // A company may switch such words on right now: whoever comes second sees the other.
    await writeJobs(tx);
    await this.ratings.add(tx, ratings);
    await this.people.heedNews(
      tx,
      ratings.map(({ employeeId }) => employeeId),
    );
    const entries = ratings.map(({ employeeId }) => ({
      action: 'assessment.rating.imported',
      subject: employeeId,
      fields: ['rating'],
    }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(
      tx,
      STATEMENTS,
      ratings.map(({ employeeId }) => employeeId),
    );
  }

  private idOf(externalId: string): string {
    return personId(this.namespace.value, 'rating', externalId);
  }
}
