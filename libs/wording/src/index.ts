export { stemOf } from './word-stem';
export { wordsOf } from './words-of';
