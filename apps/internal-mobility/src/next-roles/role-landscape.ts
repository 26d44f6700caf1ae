import { unitSizes } from './nearby-units';
import type { RoleSheet } from './role-sheet';
import { RoleTexts } from '../title-words/role-texts';

/** The roles of one period, by the number of their sheet. */
export interface PeriodRoles {
  readonly name: string;
  readonly sheets: readonly number[];
  readonly byRole: ReadonlyMap<string, number>;
  readonly unitSizes: ReadonlyMap<string, number>;
}

/** All the roles an organisation has stated, over all periods. A sheet is known by its number. */
export class RoleLandscape {
  readonly texts: RoleTexts;
  /** In the order of their names: dates and years sort as they pass. */
  readonly periods: readonly PeriodRoles[];

  constructor(readonly sheets: readonly RoleSheet[]) {
    this.texts = new RoleTexts(sheets);
    const byPeriod = Map.groupBy(sheets.keys(), (number) => this.sheet(number).period);
    this.periods = [...byPeriod]
      .sort(([a], [b]) => comparePeriods(a, b))
      .map(([name, numbers]) => ({
        name,
        sheets: numbers,
        byRole: new Map(numbers.map((number) => [this.sheet(number).role, number])),
        unitSizes: unitSizes(numbers.map((number) => this.sheet(number))),
      }));
  }

  /** @throws RangeError when there is no such sheet. */
  sheet(number: number): RoleSheet {
    const sheet = this.sheets[number];
    if (sheet === undefined) throw new RangeError(`no sheet ${String(number)}`);
    return sheet;
  }

  period(name: string): PeriodRoles | undefined {
    return this.periods.find((period) => period.name === name);
  }

  /** The period after the named one, or that one itself when it is the last or unknown to the list. */
  after(name: string): PeriodRoles | undefined {
    return this.periods.find((period) => comparePeriods(period.name, name) > 0) ?? this.period(name);
  }
}

/** "2019" before "2020", "2020-Q9" before "2020-Q10". */
function comparePeriods(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : Number(a > b));
}
