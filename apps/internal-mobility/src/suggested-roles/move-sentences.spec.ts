import { roleSheet } from '../next-roles/role-sheet.fixture';
import { moveReason, type Move } from './move-reasons';
import { sentenceFor } from './move-sentences';

const skills = (levels: Record<string, number>) => ({ skills: new Map(Object.entries(levels)) });
const said = (move: Partial<Move>, signal: 'skills' | 'ladder') => {
  const [from, to] = [move.from ?? roleSheet('Aide'), move.to ?? roleSheet('Nurse')];
  const reason = moveReason({ signal, value: 1, amount: 1 }, { ladder: { step: 1, sameWork: 1 }, ...move, from, to });
  return reason && sentenceFor(reason);
};

describe('What speaks for a move, in words', () => {
  it('tells how many skills are the same, and how many of them stand as high', () => {
    const from = roleSheet('Aide', skills({ care: 1, triage: 1, lifting: 3 }));
    const asks = (levels: Record<string, number>) => said({ from, to: roleSheet('Nurse', skills(levels)) }, 'skills');
    expect(asks({ care: 2, triage: 2, lifting: 3 })).toBe(
      '3 of the 3 skills it asks for are asked for now too, 1 at that level.',
    );
    expect(asks({ care: 2, triage: 3, lifting: 4 })).toBe(
      '3 of the 3 skills it asks for are asked for now too, each at a lower level.',
    );
    expect(asks({ lifting: 1, drugs: 1 })).toBe(
      '1 of the 2 skills it asks for is asked for now too, at that level. 3 of those asked for now (3) would be used less.',
    );
    expect(asks({ drugs: 1 })).toBeNull();
  });

  it('compares levels on one ladder, and by titles where none is declared, never across ladders', () => {
    const on = (ladder: string, level: number) => roleSheet(ladder, { rung: { ladder, level } });
    expect(said({}, 'ladder')).toBe('It stands one level higher in the same work.');
    expect(said({ from: on('care', 1), to: on('care', 2) }, 'ladder')).toBe(
      'It stands one level higher in the same work.',
    );
    expect(said({ from: on('care', 2), to: on('nursing', 2) }, 'ladder')).toBeNull();
    expect(said({ from: on('care', 2) }, 'ladder')).toBeNull();
  });
});
