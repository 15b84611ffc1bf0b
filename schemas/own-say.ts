/** The age in months from which a young person is taken to decide for themself (Mental Capacity Act 2005). */
export const monthsToOwnSay = 16 * 12
