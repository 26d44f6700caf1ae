const WIDTH = 30;

/** A bar that fills, where a person looks on; silence in a log. */
export function progressOn(terminal, name) {
  if (!terminal.isTTY) return () => undefined;
  return (rows, done) => {
    const filled = Math.round(done * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    terminal.write(done < 1 ? `\r${name} ${bar} ${rows} rows` : `\r\u001b[K`);
  };
}
