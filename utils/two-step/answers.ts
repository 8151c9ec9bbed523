/** What a person is asked before a plan is made. Every answer is yes or no. */
export const QUESTIONS = [
  /** The main phone receives SMS. */
  'sms',
  /** There is a second number, on another device, that receives SMS and calls. */
  'secondNumber',
  /** The main phone can be called. */
  'call',
  /** The main phone can hold an authenticator app. */
  'smartphone',
  /** There is a computer that can hold an authenticator app. */
  'computer',
  /** There is a device that keeps passkeys. */
  'passkeyDevice',
  /** There is a security key. */
  'securityKey',
  /** Signs in from abroad. */
  'travels',
] as const;

export type Question = (typeof QUESTIONS)[number];

export type Answers = Record<Question, boolean>;

const isQuestion = (key: string): key is Question => (QUESTIONS as readonly string[]).includes(key);

/** How many keys a text of JSON names, repeated ones counted each time. */
const keysNamed = (text: string): number => text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;

/** Answers from JSON text. A key that is left out counts as "no"; anything that is not plainly answers throws. */
export function readAnswers(text: string): Answers {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error('the answers are not JSON');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error('the answers must be an object');
  const answers = Object.fromEntries(QUESTIONS.map((question) => [question, false])) as Answers;
  for (const [key, value] of Object.entries(given)) {
    if (!isQuestion(key)) throw new Error(`unknown key: ${key}`);
    if (typeof value !== 'boolean') throw new Error(`${key} must be true or false`);
    answers[key] = value;
  }
  // JSON.parse lets the last one win: an answer given twice is no answer.
  if (keysNamed(text) !== Object.keys(given).length) throw new Error('a key stands twice');
  return answers;
}
