import { LocalizedText, type SkillV1 } from '@libs/contracts';
import { fingerprint } from '@libs/imports';
import { DomainError, referenceId } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step of a skill's own scale, with an observable example. */
export interface SkillLevel {
  readonly step: number;
  readonly name: LocalizedText;
  readonly anchor?: LocalizedText | undefined;
}

/** What a skill is, as an import states it. */
export interface SkillFacts {
  readonly name: LocalizedText;
  readonly description: LocalizedText | null;
  readonly framework: string;
  readonly uri: string | null;
  readonly levels: readonly SkillLevel[];
}

export type SkillEvent = 'assessment.skill.defined' | 'assessment.skill.changed' | 'assessment.skill.retired';

const STEPS_AT_MOST = 10;

/** An entry of the skill framework with its anchored scale. */
@Entity({ name: 'skill' })
export class Skill {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('text')
  externalId!: string;

  @Column('jsonb')
  name!: LocalizedText;

  @Column('jsonb', { nullable: true })
  description!: LocalizedText | null;

  @Column('text')
  framework!: string;

  @Column('text', { nullable: true })
  uri!: string | null;

  @Column('jsonb')
  levels!: readonly SkillLevel[];

  @Column('boolean')
  retired!: boolean;

  /** True when a level means something else than before: there is such a skill now, or no more, or its steps are others. */
  #movesLevels = false;

  /** The id that every service derives for a skill of this external id. */
  static idOf(externalId: string): string {
    return referenceId('skill', externalId);
  }

  /** @throws DomainError INVALID naming the field. */
  static define(externalId: string, facts: SkillFacts): Skill {
    checkLevels(facts.levels);
    const skill = Object.assign(new Skill(), {
      ...{ id: Skill.idOf(externalId), version: 1, externalId },
      ...{ ...facts, retired: false },
    });
    skill.#movesLevels = true;
    return skill;
  }

  /** The event, or null when nothing differs. @throws DomainError INVALID naming the field. */
  change(facts: SkillFacts): SkillEvent | null {
    checkLevels(facts.levels);
    const { name, description, framework, uri, levels } = this;
    if (!this.retired && fingerprint({ name, description, framework, uri, levels }) === fingerprint(facts)) return null;
    this.#movesLevels = this.retired || levels.length !== facts.levels.length;
    Object.assign(this, facts, { version: this.version + 1, retired: false });
    return 'assessment.skill.changed';
  }

  /** It is offered no more; what was rated stays. */
  retire(): SkillEvent {
    this.retired = true;
    this.#movesLevels = true;
    this.version += 1;
    return 'assessment.skill.retired';
  }

  /** False when other words alone have changed: they are told, and nobody's levels are worked out anew. */
  get movesLevels(): boolean {
    return this.#movesLevels;
  }

  /** The highest step of the scale. */
  get highestLevel(): number {
    return Math.max(...this.levels.map(({ step }) => step));
  }

  toPublicState(): SkillV1 {
    const { id, version, name, framework, retired } = this;
    return {
      id,
      version,
      name,
      framework,
      retired,
      levels: this.levels.map(({ step, name: levelName, anchor }) => ({
        step,
        name: levelName,
        ...(anchor ? { anchor } : {}),
      })),
      ...(this.description === null ? {} : { description: this.description }),
      ...(this.uri === null ? {} : { uri: this.uri }),
    };
  }
}

function checkLevels(levels: readonly SkillLevel[]): void {
  if (levels.length === 0 || levels.length > STEPS_AT_MOST) {
    throw DomainError.invalid('levels', `a scale has 1 to ${String(STEPS_AT_MOST)} steps`);
  }
  for (const [index, { step }] of levels.entries()) {
    if (step !== index + 1)
      throw DomainError.invalid(
        `levels.${String(index)}.step`,
        `must be ${String(index + 1)}: steps count from 1 without holes`,
      );
  }
}
