/** O*NET 29.3 as published: skills and knowledge areas, and occupations as job roles outside of the employer. */
export const ONET_LICENCE =
  'This product includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. It has been modified. USDOL/ETA has not approved, endorsed, or tested these modifications.';

const STEPS = 7;
/** From this importance on (of 1 to 5) O*NET calls a skill important to an occupation. */
const IMPORTANT = 3;
const EDUCATION = '2.D.1';
const EXPERIENCE = '3.A.1';
/**
 * The step of ISCED 2011 for each category of required education: less than high school, high school, certificate, some
 * college, associate, bachelor, certificate after it, master, certificate after it, first professional, doctor, after it.
 */
const ISCED = [2, 3, 4, 4, 5, 6, 6, 7, 7, 7, 8, 8];
/** Months that a category of related work experience begins with; category 1 is none. */
const MONTHS = [0, 1, 1, 3, 6, 12, 24, 48, 72, 96, 120];

/**
 * A level with decimals (0 to 7) as a whole step: rounded to the nearest, halves up. Below one half it is 0: not asked.
 */
export function stepOf(level) {
  return Math.round(Number(level));
}

/** Skills and knowledge areas, each on the seven steps of the level scale; anchors exist for three of them. */
export function onetSkills(ratings, descriptions, anchors) {
  const described = new Map(descriptions.map((each) => [each['Element ID'], each['Description']]));
  const elements = new Map(ratings.map((each) => [each['Element ID'], each['Element Name']]));
  const anchorOf = new Map(
    anchors
      .filter((each) => each['Scale ID'] === 'LV')
      .map((each) => [`${each['Element ID']}|${each['Anchor Value']}`, each['Anchor Description']]),
  );
  return [...elements].map(([id, name]) =>
    plainRow({
      externalId: `onet/${id}`,
      name: { en: name },
      description: described.has(id) ? { en: described.get(id) } : null,
      framework: 'O*NET 29.3',
      levels: Array.from({ length: STEPS }, (_, index) => {
        const anchor = anchorOf.get(`${id}|${index + 1}`);
        return {
          step: index + 1,
          name: { en: `Level ${index + 1}` },
          anchor: anchor === undefined ? null : { en: anchor },
        };
      }),
    }),
  );
}

/**
 * One job role per occupation, `OUTSIDE`. Its level is the job zone, its family the major group. Rows that O*NET
 * recommends to suppress or finds not relevant ask for nothing; an occupation without levels asks for no skill.
 */
export function onetJobRoles({ occupations, ratings, education, jobZones }) {
  const ratingsOf = Map.groupBy(ratings, codeOf);
  const educationOf = Map.groupBy(education, codeOf);
  const zoneOf = new Map(jobZones.map((each) => [codeOf(each), Number(each['Job Zone'])]));
  return occupations.map((occupation) => {
    const code = codeOf(occupation);
    const facts = educationOf.get(code) ?? [];
    const family = `soc-${code.slice(0, 2)}`;
    return plainRow({
      externalId: `onet/${code}`,
      title: { en: occupation['Title'] },
      description: { en: occupation['Description'] },
      family,
      level: zoneOf.get(code) ?? null,
      origin: 'OUTSIDE',
      requirements: [
        ...skillRequirements(ratingsOf.get(code) ?? []),
        ...typical(facts, EDUCATION, 'EDUCATION', 'ANY', (category) => ISCED[category - 1]),
        ...typical(facts, EXPERIENCE, 'EXPERIENCE', family, (category) => MONTHS[category - 1]),
      ],
    });
  });
}

/** Skills and knowledge at their steps; important ones are must-haves and weigh as much as they are important. */
function skillRequirements(ratings) {
  const importance = new Map(
    ratings.filter((each) => each['Scale ID'] === 'IM').map((each) => [each['Element ID'], Number(each['Data Value'])]),
  );
  return ratings
    .filter((each) => each['Scale ID'] === 'LV' && !isSuppressed(each) && each['Not Relevant'] !== 'Y')
    .map((each) => ({ id: each['Element ID'], step: stepOf(each['Data Value']) }))
    .filter(({ step }) => step > 0)
    .map(({ id, step }) => ({
      kind: 'SKILL',
      subject: `onet/${id}`,
      minimum: step,
      mustHave: (importance.get(id) ?? 0) >= IMPORTANT,
      weight: importance.get(id) ?? 0,
    }));
}

/**
 * What half of those who were asked need at most: the category in which their median lies. It is typical, not law, so
 * never a must-have. Nothing when a category of it is to be suppressed, or when none is needed.
 */
function typical(facts, element, kind, subject, minimumOf) {
  const shares = facts.filter((each) => each['Element ID'] === element);
  if (shares.length === 0 || shares.some(isSuppressed)) return [];
  const sorted = shares
    .map((each) => ({ category: Number(each['Category']), share: Number(each['Data Value']) }))
    .sort((one, other) => one.category - other.category);
  const half = sorted.reduce((sum, { share }) => sum + share, 0) / 2;
  let passed = 0;
  const median = sorted.find(({ share }) => (passed += share) >= half);
  const minimum = minimumOf(median.category);
  return minimum > 0 ? [{ kind, subject, minimum, mustHave: false, weight: 0 }] : [];
}

/** True for figures of too few answers. */
export function isSuppressed(rating) {
  return rating['Recommend Suppress'] === 'Y';
}

function codeOf(each) {
  return each['O*NET-SOC Code'];
}

function plainRow(row) {
  return { line: '', lines: [{ line: '', cells: [row.externalId] }], refusals: [], row };
}
