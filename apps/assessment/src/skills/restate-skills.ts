import { SkillV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { Skill } from './skill';

/** Says every skill once more. */
@Injectable()
export class RestateSkills extends Restatement<SkillV1> {
  readonly contract = SkillV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<SkillV1[]> {
    const page = await lockedPage(tx, Skill, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
