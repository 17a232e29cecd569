let answers = new WeakMap<() => unknown, unknown>();

/**
 * A question about the content that is asked once, however many pages want the answer: it resolves every picture of every
 * entry. When the content changes, a live preview loads the modules anew that ask, and with them their questions.
 */
export const once =
  <Answer>(ask: () => Promise<Answer>) =>
  (): Promise<Answer> => {
    const known = answers.get(ask) as Promise<Answer> | undefined;
    const answer = known ?? ask();
    if (!known) answers.set(ask, answer);
    return answer;
  };

/** Asks everything anew: for tests, whose content changes. */
export const forgetAnswers = (): void => {
  answers = new WeakMap();
};
