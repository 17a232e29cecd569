const { TODAY } = process.env;

/** The moment this build happens, or the one that TODAY names. The only place that asks: all else is told. */
export const now = TODAY ? new Date(TODAY) : new Date();
