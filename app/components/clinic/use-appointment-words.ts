import { useWords } from '#app/i18n/use-words.ts'
import { adjustmentKinds } from '#schemas/slot.ts'

/** Words of appointments that are not simply looked up: what was typed stands as it was typed. */
export function useAppointmentWords() {
  const words = useWords('appointments')
  const isKnown = (adjustment: string) => adjustmentKinds.some((kind) => kind === adjustment)
  return {
    adjustment: (adjustment: string) =>
      isKnown(adjustment) ? words(`adjustment.${adjustment}`) : adjustment,
  }
}
