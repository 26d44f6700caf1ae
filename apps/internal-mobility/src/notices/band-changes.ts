/** A band that a person can be told about. */
export type ToldBand = 'READY' | 'ONE_GAP_AWAY';

/** How a person stands to one opening now beside how they last heard it; null: further away, or never heard. */
export interface BandBesideTold {
  readonly openingId: string;
  readonly before: ToldBand | null;
  readonly after: ToldBand | null;
  readonly isOpen: boolean;
}

/** What is known of a person when it is decided what to tell. */
export interface Telling {
  /** The profile that bands rest on, and the newest one that the person was told about; 0: none. */
  readonly profileVersion: number;
  readonly toldProfileVersion: number;
  /** Whether openings are offered to the person at all. */
  readonly isOffered: boolean;
}

/** What to do about the differences. */
export interface Told {
  /** What the person is told, in the order of openings. */
  readonly notices: readonly BandBesideTold[];
  /** Whether what is stored as told becomes what holds now, and by which profile; null: nothing is stored. */
  readonly toldProfileVersion: number | null;
}

const NOTHING: Told = { notices: [], toldProfileVersion: null };

/**
 * Each change is told once. The first bands that are ever computed are where things stand and no change; a profile that
 * is older than the one told about is a copy being read again; an opening that is over says so itself.
 */
export function tellingOf(bands: readonly BandBesideTold[], telling: Telling): Told {
  const { profileVersion, toldProfileVersion, isOffered } = telling;
  // Who comes back later begins anew.
  if (!isOffered) return { notices: [], toldProfileVersion: 0 };
  if (profileVersion === 0 || profileVersion < toldProfileVersion) return NOTHING;
  if (toldProfileVersion === 0) return { notices: [], toldProfileVersion: profileVersion };
  const notices = bands.filter(({ before, after, isOpen }) => isOpen && before !== after);
  return { notices, toldProfileVersion: profileVersion };
}
