/** How each curve of a picture is drawn: dashes and lightness tell them apart where colour does not. */
const looks = [
  { colour: '#00549f', dash: undefined },
  { colour: '#9a3b00', dash: '9 4' },
  { colour: '#5b2e91', dash: '2 4' },
  { colour: '#00664b', dash: '12 3 2 3' },
] as const

/** The look of the n-th curve, counting from 0; a fifth looks like the first again. */
export function curveLook(index: number): { readonly colour: string; readonly dash: string | undefined } {
  return looks[index % looks.length] ?? looks[0]
}
