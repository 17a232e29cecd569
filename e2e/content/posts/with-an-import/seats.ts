export const seats: readonly string[] = ['left', 'middle', 'right'];
