/** What `course` costs in all, whatever it is paid for; its currency is left aside. */
export const PRICE = `(select sum(part.value::numeric) from jsonb_each_text(course.price) as part where part.key <> 'currency')`;

/** What `course` gives, a row each. */
export const OUTCOMES = `jsonb_to_recordset(course.outcomes) as outcome("skillId" text, "fromLevel" integer, "toLevel" integer)`;
export const AWARDS = `jsonb_to_recordset(course.awards) as award(kind text, subject text, level integer)`;

/** Whether `course` gives anything of the skill or education that is `asked`; by index. */
export const GIVES_SKILL = `course.outcomes @> jsonb_build_array(jsonb_build_object('skillId', asked.subject))`;
export const GIVES_EDUCATION = `course.awards @> jsonb_build_array(jsonb_strip_nulls(
       jsonb_build_object('kind', 'EDUCATION', 'subject', nullif(asked.subject, 'ANY'))))`;
