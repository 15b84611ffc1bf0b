/** Numbers for names as they come, from 1; no name is 0. */
export function createNumberedNames() {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    numberOf(name: string | null): number {
      if (name === null) return 0
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.push(name))
      return names.length
    },
    nameOf: (number: number): string | null => names[number - 1] ?? null,
  }
}
export type NumberedNames = ReturnType<typeof createNumberedNames>
