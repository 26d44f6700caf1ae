import { composedSchema, fieldsOf, readFieldRules } from '../e2e/access/field-table';
import { RULES } from '../e2e/access/relations';

describe('The table of who may have which field', () => {
  const fields = fieldsOf(composedSchema());
  const table = readFieldRules();

  it('has a line for every field of the composed schema: say in field-rules.txt who may have it', () => {
    expect(fields.filter((field) => !table.has(field))).toEqual([]);
  });

  it('has no line for a field that is gone', () => {
    const known = new Set(fields);
    expect([...table.keys()].filter((field) => !known.has(field))).toEqual([]);
  });

  it('names rules that are written down, each of them used', () => {
    const used = new Set([...table.values()].map(({ rule }) => rule));
    expect([...used].filter((rule) => RULES[rule] === undefined)).toEqual([]);
    expect(Object.keys(RULES).filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('is not read past a mistake', () => {
    expect(() => readFieldRules('Employee.name name\nEmployee.name own')).toThrow(':2');
    expect(() => readFieldRules('Employee.name')).toThrow(':1');
    expect(readFieldRules('Goal.since own?').get('Goal.since')).toEqual({ rule: 'own', mayBeAbsent: true });
  });
});
