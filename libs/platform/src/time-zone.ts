/** The same answers, each name looked up once; for one import, then to be forgotten. */
export function rememberedTimeZones(): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? isTimeZone(name);
    known.set(name, answer);
    return answer;
  };
}

/** True for a name that the runtime's time zone data know, as Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
