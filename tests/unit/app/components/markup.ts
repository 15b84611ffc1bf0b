/** The values of an attribute, in the order they stand. */
export function allOf(markup: string, attribute: string): readonly string[] {
  const pattern = new RegExp(`\\s${attribute}="([^"]*)"`, 'g')
  return [...markup.matchAll(pattern)].map(([, value]) => value ?? '')
}

/** Every id in the markup. */
export function idsIn(markup: string): readonly string[] {
  return allOf(markup, 'id')
}

/** The controls without a label and the groups without a legend. */
export function nameless(markup: string): readonly string[] {
  const labelled = new Set(allOf(markup, 'for'))
  const controls = [...markup.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([tag]) => tag)
  const shown = controls.filter((tag) => !tag.includes('type="hidden"'))
  const groups = markup
    .split('<fieldset')
    .slice(1)
    .filter((group) => !/^[^>]*><legend[^>]*>.*?\S.*?<\/legend>/.test(group))
  return [...shown.filter((tag) => !labelled.has(idsIn(tag)[0] ?? '')), ...groups]
}
