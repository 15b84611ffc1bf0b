/** Points between two scores that count as a real difference: between settings, and for a clear change over time (95 %, docs/decisions). */
export const clearGap = 25
