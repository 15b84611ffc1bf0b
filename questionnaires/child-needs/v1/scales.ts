import type { Scale, ScaleId } from '#questionnaires/engine/questionnaire.ts'

/** Support values, higher = more help needed; X not seen or not sure, NA does not apply, P rather not say. */
export const scales = {
  adult5: { id: 'adult5', values: [0, 1, 2, 3, 4, 'X', 'NA'] },
  child5: { id: 'child5', values: [0, 1, 2, 3, 4, 'X', 'P'] },
  child3: { id: 'child3', values: [0.5, 2, 3.5, 'X'] },
  impact4: { id: 'impact4', values: [0, 1, 2, 3, 'X'] },
  effort4: { id: 'effort4', values: [0, 1, 2, 3, 'X'] },
} as const satisfies Record<ScaleId, Scale>
