// GSM 03.38: the letters a text carries at seven bits each; those of the second list cost two.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const doubled = new Set('^{}\\[~]|€')

/** Whether a text stays within the basic letters, where 160 fit in one part (70 otherwise). */
export function isBasicSms(text: string): boolean {
  return Array.from(text).every((letter) => basic.has(letter) || doubled.has(letter))
}

/** How many parts a text is sent and paid as: 160 then 153 basic letters a part, 70 then 67 of any other. */
export function smsParts(text: string): number {
  return isBasicSms(text) ? parts(basicLength(text), 160, 153) : parts(text.length, 70, 67)
}

function basicLength(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (doubled.has(letter) ? 2 : 1), 0)
}

function parts(length: number, alone: number, joined: number): number {
  return length <= alone ? 1 : Math.ceil(length / joined)
}
