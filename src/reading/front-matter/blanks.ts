type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A group without the fields that nothing stands behind; none where that leaves nothing of it. */
function filled(group: Group): Group | undefined {
  const fields = Object.entries(group).flatMap(([name, value]) => {
    const kept = isGroup(value) ? filled(value) : (value ?? undefined);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return fields.length === 0 && Object.keys(group).length > 0 ? undefined : Object.fromEntries(fields);
}

/** Front matter in which, while it is a draft's, a field that nothing has been written behind yet counts as left out. */
export const withoutBlanks = (value: Group): Group =>
  value['draft'] === true ? (filled(value) ?? {}) : value;
