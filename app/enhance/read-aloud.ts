const longest = 200
const readable = 'h1,h2,h3,p,legend,label,li,dt,dd'

/** Offers "Listen" when the device itself has a voice for the language of the page. Remote voices would send the words away. */
export function startReadAloud(place: HTMLElement): void {
  if (!('speechSynthesis' in window)) return
  const offer = () => {
    if (place.firstChild || !localVoice(document.documentElement.lang)) return
    place.append(listenButton(place))
  }
  offer()
  speechSynthesis.addEventListener('voiceschanged', offer)
  window.addEventListener('pagehide', () => {
    speechSynthesis.cancel()
  })
}

function localVoice(lang: string): SpeechSynthesisVoice | undefined {
  const language = lang.split('-')[0]
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language)
}

function listenButton(place: HTMLElement): HTMLButtonElement {
  const { wordsListen = '', wordsStop = '', readAloud = '' } = place.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--secondary'
  button.textContent = wordsListen
  button.addEventListener('click', () => {
    const wasSpeaking = speechSynthesis.speaking
    speechSynthesis.cancel()
    button.textContent = wasSpeaking ? wordsListen : wordsStop
    if (wasSpeaking) return
    speak(document.querySelector(readAloud), () => {
      button.textContent = wordsListen
    })
  })
  return button
}

function speak(part: Element | null, whenDone: () => void): void {
  const utterances = part ? utterancesOf(part) : []
  const last = utterances[utterances.length - 1]
  if (!last) {
    whenDone()
    return
  }
  last.onend = whenDone
  for (const utterance of utterances) speechSynthesis.speak(utterance)
}

function utterancesOf(part: Element): SpeechSynthesisUtterance[] {
  const said: SpeechSynthesisUtterance[] = []
  part.querySelectorAll(readable).forEach((element) => {
    if (element.querySelector(readable)) return
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang
    const voice = localVoice(lang)
    if (!voice) return
    for (const words of piecesOf(element.textContent)) {
      const utterance = new SpeechSynthesisUtterance(words)
      utterance.lang = lang
      utterance.voice = voice
      said.push(utterance)
    }
  })
  return said
}

// Some browsers stall on long utterances.
function piecesOf(text: string | null): string[] {
  const sentences = (text ?? '').trim().match(/[^.!?۔।]+[.!?۔।]*\s*/g) ?? []
  const pieces: string[] = []
  for (const sentence of sentences) {
    const current = pieces[pieces.length - 1]
    if (current === undefined || current.length + sentence.length > longest) pieces.push(sentence)
    if (current !== undefined && current.length + sentence.length <= longest)
      pieces[pieces.length - 1] = current + sentence
  }
  return pieces
}
