/** The paper in Typst. All words come in as data (`sys.inputs`), so that nothing typed by anybody is ever read as code. */
export const paperTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title)
#set text(lang: paper.language, size: 10.5pt, fill: rgb("#1d2a33"))
#set par(leading: 0.7em)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2cm, bottom: 2.2cm),
  footer: context [
    #set text(size: 8.5pt, fill: rgb("#46555f"))
    #paper.footer #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.7em, sticky: true, text(size: 14pt, it.body))

= #paper.title
#text(size: 12pt, paper.subtitle)

#for note in paper.notes [#block(above: 0.7em, text(size: 9.5pt, note))]

#for section in paper.sections [
  == #section.heading
  #for sentence in section.sentences [#par(sentence)]
  #if "picture" in section [
    #block(width: 100%, breakable: false, image(
      bytes(section.picture.svg), format: "svg", alt: section.picture.alt, width: 100%,
    ))
  ]
  #if "table" in section [
    #let widths = (1.6fr,) + (1fr,) * (section.table.columns.len() - 1)
    #text(size: 9pt, table(
      columns: widths,
      stroke: (x: none, y: 0.5pt + rgb("#c9cfd2")),
      align: (column, _) => if column == 0 { start } else { end },
      table.header(..section.table.columns.map(name => strong(name))),
      ..section.table.rows.flatten().map(cell => if cell == none { [] } else { [#cell] }),
    ))
  ]
  #if "notTold" in section [
    #block(inset: (left: 0.8em), stroke: (left: 2pt + rgb("#c9cfd2")), text(size: 9.5pt, section.notTold))
  ]
]
`
