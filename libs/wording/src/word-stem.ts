/**
 * Endings that make another word of the same work: administrator, administration, administrative. Tried longest first.
 * Stronger than a stemmer for prose, since "plumber" and "plumbing" are one trade in a job title.
 */
const ENDINGS = (
  'ational ations ation ative atives ators ator ators itions ition ments ment ical ically ician icians ics ic ' +
  'ings ing ers er ors or ists ist ians ian ants ant ents ent ances ance ences ence als al ' +
  'ives ive ions ion ysis yst ysts ytical ytic ies ied ed ly ity man men woman women person persons es s e y'
)
  .split(' ')
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const SHORTEST_STEM = 4;
/** Three endings at most: engineering → engineer → engine → engin. */
const ENDINGS_PER_WORD = 3;
/** Words whose shortened form would be another word: an officer does not belong to an office. */
const WHOLE = new Set(['office', 'officer', 'police', 'policy', 'general', 'public', 'senior', 'junior', 'minor']);

/** The part of a word that its relatives share. Pure; unknown words survive. */
export function stemOf(word: string): string {
  const single = word.length > SHORTEST_STEM && word.endsWith('s') && !/(ss|us|is)$/.test(word);
  let stem = single && WHOLE.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
  for (let round = 0; round < ENDINGS_PER_WORD && !WHOLE.has(stem); round++) {
    const ending = ENDINGS.find((each) => stem.length - each.length >= SHORTEST_STEM && stem.endsWith(each));
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
