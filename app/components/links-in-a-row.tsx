type OneLink = { readonly id: string; readonly href: string; readonly label: string }

/** Short links side by side, as many rows as they need. */
export function LinksInARow({ links }: { readonly links: readonly OneLink[] }) {
  return (
    <ul className="links-in-a-row">
      {links.map(({ id, href, label }) => (
        <li key={id}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
