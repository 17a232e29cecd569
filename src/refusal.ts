/** Why a command doesn't do what it was asked, in the author's words: what is wrong, then what to do. */
export class Refusal extends Error {
  readonly fix: string;

  constructor(what: string, fix: string) {
    super(what);
    this.name = 'Refusal';
    this.fix = fix;
  }
}

/** The author pressed Ctrl-C at a question. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}
