const quiet = 1000

/** Says how many characters are left, a moment after the typing stops so that a screen reader is not talked over. */
export function startCharacterCount(area: HTMLTextAreaElement): void {
  const line = document.getElementById(`${area.id}-count`)
  const words = line?.dataset['wordsLeft']
  if (!line || !words) return
  const max = Number(area.dataset['max'])
  line.setAttribute('aria-live', 'polite')
  let timer = 0
  area.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      line.textContent = words.replace('{count}', String(max - area.value.length))
    }, quiet)
  })
}
