const answers = new Map<() => unknown, unknown>();

/**
 * A question about the content that a build asks once, however many pages want the answer: it resolves every picture of
 * every entry. A live preview asks anew, since the content changes.
 */
export const once =
  <Answer>(ask: () => Promise<Answer>) =>
  (): Promise<Answer> => {
    if (import.meta.env.DEV) return ask();
    if (!answers.has(ask)) answers.set(ask, ask());
    return answers.get(ask) as Promise<Answer>;
  };

/** Asks everything anew: for tests, whose content changes. */
export const forgetAnswers = (): void => answers.clear();
