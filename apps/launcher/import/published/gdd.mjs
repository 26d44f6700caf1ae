/** The Government Digital and Data Profession Capability Framework, as published: skills, and role levels as job roles. */
export const GDD_LICENCE =
  'Contains public sector information licensed under the Open Government Licence v3.0. Crown copyright.';

const STEPS = ['Awareness', 'Working', 'Practitioner', 'Expert'];
const NOT_IN_USE = 'NOT IN USE';
/** What the first word of a title says about its place on the ladder; `PLAIN` for a title without one. */
const MARKS = [
  ['trainee', 'apprentice'],
  ['junior', 'associate'],
  [],
  ['senior', 'major'],
  ['lead'],
  ['principal'],
  ['head', 'chief'],
];
const PLAIN = 2;

/** Skills with four levels each; a level without a published description has its name alone. */
export function gddSkills(lines) {
  return lines.map((line) => ({
    line: line.line,
    lines: [line],
    refusals: [],
    row: {
      externalId: skillId(line.values['Skill Name']),
      name: { en: line.values['Skill Name'].trim() },
      description: textIn(line.values['Skill Description']),
      framework: 'GDD',
      levels: STEPS.map((name, index) => ({ step: index + 1, name: { en: name }, anchor: textIn(line.values[name]) })),
    },
  }));
}

/**
 * Role levels with what they ask. A pair of role level and skill that stands twice with the same level counts once; with
 * another level the whole role level is refused, since nothing says which is meant.
 */
export function gddJobRoles(lines) {
  const inUse = lines.filter(({ values }) => values['Skill Level'] !== NOT_IN_USE);
  const levels = Map.groupBy(inUse, ({ values }) => `gdd/${values['Role']}/${values['Role Level']}`);
  const drafts = [...levels].map(([externalId, ofLevel]) => ({ externalId, ofLevel, ...requirementsOf(ofLevel) }));
  const ladders = Map.groupBy(drafts, ({ ofLevel }) => ofLevel[0].values['Role']);
  return {
    rows: drafts.map((draft) => jobRole(draft, ladders.get(draft.ofLevel[0].values['Role']))),
    notInUse: lines.length - inUse.length,
    repeated: drafts.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}

function requirementsOf(ofLevel) {
  const refusals = [];
  const asked = new Map();
  let repeated = 0;
  for (const { line, values } of ofLevel) {
    const [subject, step] = [skillId(values['Skill Name']), STEPS.indexOf(values['Skill Level']) + 1];
    const before = asked.get(subject);
    if (step === 0) refusals.push(refusal(line, `"${values['Skill Level']}" is none of ${STEPS.join(', ')}`));
    else if (before === undefined) asked.set(subject, { line, step });
    else if (before.step === step) repeated += 1;
    else refusals.push(refusal(line, `asks for another level of ${values['Skill Name']} than line ${before.line}`));
  }
  const requirements = [...asked].map(([subject, { step }]) => ({
    kind: 'SKILL',
    subject,
    minimum: step,
    mustHave: true,
    weight: 1,
  }));
  return { requirements, refusals, repeated };
}

function jobRole({ externalId, ofLevel, requirements, refusals }, ladder) {
  const { values } = ofLevel[0];
  return {
    line: ofLevel[0].line,
    lines: ofLevel,
    refusals,
    row: {
      externalId,
      title: { en: values['Role Level'].trim() },
      description: textIn(values['Role Level Description']),
      family: values['Role Family'].trim(),
      ladder: `gdd/${values['Role'].trim()}`,
      level: placeOn(ladder, externalId),
      requirements: refusals.length === 0 ? requirements : { unreadable: refusals[0].message },
    },
  };
}

/**
 * The published files state no order of the levels of a role. Titles do: trainee, associate, no mark, senior, lead,
 * principal, head. Titles without a mark follow each other by the sum of the steps they ask; equals share a place.
 */
function placeOn(ladder, externalId) {
  const heights = new Map(ladder.map((draft) => [draft.externalId, heightOf(draft)]));
  const below = new Set([...heights.values()].filter((height) => height < heights.get(externalId)));
  return below.size + 1;
}

function heightOf({ ofLevel, requirements }) {
  const words = ofLevel[0].values['Role Level'].toLowerCase().split(/[^a-z]+/);
  const marked = MARKS.findLastIndex((marks) => marks.some((mark) => words.includes(mark)));
  const sum = requirements.reduce((total, { minimum }) => total + minimum, 0);
  return marked === -1 ? PLAIN + sum / 1_000 : marked;
}

function skillId(name) {
  return `gdd/${name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')}`;
}

function textIn(text) {
  return text.trim() === '' ? null : { en: text.trim() };
}

function refusal(line, message) {
  return { line, field: 'Skill Level', code: 'INVALID', message };
}
