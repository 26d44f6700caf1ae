const LOOK_EVERY_MS = 500;

/**
 * Says once that `npm start` itself is gone: npm passes no signal on, and what it started would live on alone. Only under
 * npm, whose shell lives as long as the command; who types `node apps/launcher/start.mjs &` may close that shell. Where
 * parents are not told of (Windows) nothing is ever said.
 */
export function onLostParent(tell, environment = process.env) {
  if (environment.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    tell();
  }, LOOK_EVERY_MS);
  looking.unref();
}
