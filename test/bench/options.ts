/** Pairs of `--name value`; which names there are is known to each benchmark alone. @throws Error naming what is no pair. */
export function optionsOf(args: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name = '', value] = args.slice(index, index + 2);
    if (!/^--\w/.test(name)) throw new Error(`'${name}' is no option: write --name value`);
    if (value === undefined) throw new Error(`${name} needs a value`);
    options.set(name.slice(2), value);
  }
  return options;
}
