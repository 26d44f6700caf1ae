import { referenceId } from '@libs/platform';
import { GraphQLClient } from './graphql-client';

const ASK = `query ($job: ID!, $skill: ID!, $unit: ID!, $opening: ID!) {
  jobRole(id: $job) { title familyName requirements { skill { name } } }
  skill(id: $skill) { name levels { name anchor } }
  courses(first: 5, search: "Patienten empfangen") { edges { node { title } } }
  unit(id: $unit) { name }
  opening(id: $opening) { location jobRole { title } howToApply { whatTheySee } }
}`;
const ABOUT = {
  job: referenceId('job-role', 'receptionist'),
  skill: referenceId('skill', 'patient-reception'),
  unit: referenceId('unit', 'riverside'),
  opening: referenceId('opening', 'O-1'),
};
const GERMAN = ['Empfang', 'Patientenempfang', 'Kennt es', 'Patienten gut empfangen', 'Klinik Riverside'];
const ENGLISH = ['Receptionist', 'Receiving patients', 'Aware', 'Receiving patients well', 'Riverside clinic'];

describe('whoever reads another language', () => {
  const ana = GraphQLClient.signIn('ana');
  const said = async (languages: string) => JSON.stringify(await ana.reading(languages).ask(ASK, ABOUT));
  const heard = (answer: string, words: readonly string[]) => words.filter((word) => answer.includes(`"${word}"`));

  it('is told what things are called in it, by every service', async () => {
    const answer = await said('de-AT, en;q=0.5');
    expect(heard(answer, GERMAN)).toEqual(GERMAN);
    expect(heard(answer, ENGLISH)).toEqual([]);
  });

  it('is told so in English where their languages are not there', async () => {
    const answer = await said('fi, sv;q=0.9');
    expect(heard(answer, ENGLISH)).toEqual(ENGLISH);
    expect(answer).toBe(JSON.stringify(await ana.ask(ASK, ABOUT)));
  });
});
