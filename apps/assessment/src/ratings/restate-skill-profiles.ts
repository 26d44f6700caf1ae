import { SkillProfileV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { SkillProfile } from './skill-profile';

/** Says every skill profile once more. */
@Injectable()
export class RestateSkillProfiles extends Restatement<SkillProfileV1> {
  readonly contract = SkillProfileV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<SkillProfileV1[]> {
    const page = await lockedPage(tx, SkillProfile, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
