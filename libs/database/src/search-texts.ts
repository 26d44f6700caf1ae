/** SQL: every language of a LocalizedText column in one text. */
export function textsOf(column: string): string {
  return `(select string_agg(said.value, ' ') from jsonb_each_text(${column}) as said)`;
}

/** SQL: by which things with a LocalizedText for a name stand in a list: English where they have it, in lower case. */
export function nameOrder(column: string): string {
  return `lower(coalesce(${column} ->> 'en', (select min(said.value) from jsonb_each_text(${column}) as said)))`;
}

/** SQL: whether each word of a text[] parameter, in lower case, stands somewhere in a text. No words stand everywhere. */
export function hasWords(text: string, parameter: string): string {
  return `not exists (select 1 from unnest(${parameter}::text[]) as word where position(word in lower(${text})) = 0)`;
}
