const TRIES = 4;

/** A negative control that goes wrong by chance is tried until it does; its last verdict after a few tries is what it is judged by. */
export async function goesWrong<T>(attempt: () => Promise<T>, wrong: (verdict: T) => boolean): Promise<T> {
  let verdict = await attempt();
  for (let tries = 1; tries < TRIES && !wrong(verdict); tries += 1) verdict = await attempt();
  return verdict;
}
