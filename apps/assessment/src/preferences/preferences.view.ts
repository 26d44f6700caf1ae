import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Preferences } from './preferences';

export enum WeekdayView {
  MON = 'MON',
  TUE = 'TUE',
  WED = 'WED',
  THU = 'THU',
  FRI = 'FRI',
  SAT = 'SAT',
  SUN = 'SUN',
}
registerEnumType(WeekdayView, { name: 'Weekday', description: 'A day of the week.' });

export enum CourseModeView {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  BLENDED = 'BLENDED',
}
registerEnumType(CourseModeView, { name: 'CourseMode', description: 'How a course is held.' });

export enum PayBasisView {
  HOUR = 'HOUR',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(PayBasisView, { name: 'PayBasis', description: 'What an amount of pay is for.' });

@ObjectType('TimeOfWeek', { description: 'A time in which I can learn.' })
export class TimeOfWeekView {
  @Field(() => WeekdayView)
  day!: keyof typeof WeekdayView;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM' })
  to!: string;
}

@ObjectType('PayFloor', { description: 'What a job must pay at least.' })
export class PayFloorView {
  @Field(() => String, { description: 'Decimal: "3100.00".' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => PayBasisView)
  basis!: keyof typeof PayBasisView;
}

@ObjectType('Preferences', {
  description: 'What suits me, as I said. Null: never said. Serves me alone; nobody else sees it.',
})
export class PreferencesView {
  @Field(() => Int, { nullable: true, description: 'Hours a week that I can learn.' })
  hoursAWeek!: number | null;

  @Field(() => [TimeOfWeekView], { nullable: true, description: 'When I can learn.' })
  windows!: TimeOfWeekView[] | null;

  @Field(() => [CourseModeView], { nullable: true, description: 'How I like to learn.' })
  modes!: (keyof typeof CourseModeView)[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages that I can learn in, as in BCP 47.' })
  languages!: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Where I would work: codes of units. One that no unit has is kept all the same, and finds nothing.',
  })
  places!: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Shifts that I would work, by their codes.' })
  shifts!: string[] | null;

  @Field(() => PayFloorView, { nullable: true })
  payFloor!: PayFloorView | null;

  /** As the person said them; shown as skills. */
  refusedSkillIds!: readonly string[] | null;

  static of(stated: Preferences): PreferencesView {
    const { hoursAWeek, windows, modes, languages, places, shifts, payFloor, refusedSkills } = stated;
    return {
      hoursAWeek: hoursAWeek ?? null,
      windows: windows ?? null,
      modes: modes ?? null,
      languages: languages ?? null,
      places: places ?? null,
      shifts: shifts ?? null,
      payFloor: payFloor ?? null,
      refusedSkillIds: refusedSkills ?? null,
    };
  }
}

@InputType()
export class TimeOfWeekInput {
  @Field(() => WeekdayView)
  day!: keyof typeof WeekdayView;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM, later than from.' })
  to!: string;
}

@InputType()
export class PayFloorInput {
  @Field(() => String, { description: 'Decimal: "3100.00".' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => PayBasisView)
  basis!: keyof typeof PayBasisView;
}

@InputType({ description: 'Null takes a preference back; what is left out stays as it is.' })
export class SetPreferencesInput {
  @Field(() => Int, { nullable: true, description: '1 to 60.' })
  hoursAWeek?: number | null;

  @Field(() => [TimeOfWeekInput], { nullable: true })
  windows?: TimeOfWeekInput[] | null;

  @Field(() => [CourseModeView], { nullable: true })
  modes?: (keyof typeof CourseModeView)[] | null;

  @Field(() => [String], { nullable: true, description: 'As in BCP 47.' })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of units; none is looked up.' })
  places?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of shifts.' })
  shifts?: string[] | null;

  @Field(() => PayFloorInput, { nullable: true })
  payFloor?: PayFloorInput | null;

  @Field(() => [ID], { nullable: true, description: 'Skills that I do not want to develop.' })
  refusedSkills?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class SetPreferencesPayload {
  @Field(() => PreferencesView)
  preferences!: PreferencesView;
}
