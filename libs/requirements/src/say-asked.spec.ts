import { sayAsked } from './say-asked';

describe('what is asked, in words', () => {
  it.each([
    ['CREDENTIAL', 'practical-nurse-licence', 1, 'Practical nurse licence, valid'],
    ['CREDENTIAL', 'RN', 1, 'RN, valid'],
    ['CREDENTIAL', 'FIRST_AID_2', null, 'First aid 2, valid'],
    ['CREDENTIAL', '--', 1, '--, valid'],
    ['EDUCATION', 'ANY', 3, 'ISCED 3 upper secondary, in any field'],
    ['EDUCATION', '09', 3, 'ISCED 3 upper secondary, in Health and welfare'],
    ['EDUCATION', '0913', 6, "ISCED 6 bachelor's or equivalent, in Health and welfare (0913)"],
    ['EDUCATION', '77', 8, 'ISCED 8 doctoral or equivalent, in 77'],
    ['EDUCATION', 'social-work', null, 'Education, in social work'],
    ['EXPERIENCE', 'nursing', 24, '24 months in nursing'],
    ['EXPERIENCE', 'front-desk', 1, '1 month in front desk'],
    ['EXPERIENCE', '59a7ecf6-90a7-577c-8a7e-859418c0c41a', 12, '12 months in one job role'],
    ['EXPERIENCE', 'nursing', null, 'Work in nursing'],
    ['ELIGIBILITY', 'eu-work-permit', 1, 'Eu work permit'],
    ['SKILL', '59a7ecf6-90a7-577c-8a7e-859418c0c41a', 3, 'A skill at level 3'],
    ['SKILL', '59a7ecf6-90a7-577c-8a7e-859418c0c41a', null, 'A skill'],
  ] as const)('%s %s %s is "%s"', (kind, subject, minimum, words) => {
    expect(sayAsked({ kind, subject, minimum })).toBe(words);
  });
});
