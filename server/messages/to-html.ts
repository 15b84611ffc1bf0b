type Page = {
  readonly lines: readonly string[]
  readonly locale: string
  readonly subject: string
  readonly link: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The same lines as an email page: paragraphs and one visible link, no pictures, no styles, nothing that reports back. */
export function toHtml({ lines, locale, subject, link }: Page): string {
  const address = escaped(link)
  const paragraphs = lines.map((line) => `<p>${withLink(escaped(line), address)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${paragraphs}
</body>
</html>
`
}

function withLink(line: string, address: string): string {
  return line
    .split('\n')
    .map((part) => (part === address ? `<a href="${address}">${address}</a>` : part))
    .join('<br>\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}
