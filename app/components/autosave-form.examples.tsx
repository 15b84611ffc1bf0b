import type { Example } from './example.ts'
import { AutosaveForm } from './autosave-form.tsx'
import { StatusLine } from './status-line.tsx'
import { TextArea } from './text-area.tsx'

export const examples: readonly Example[] = [
  {
    name: 'form that saves itself',
    element: (
      <AutosaveForm
        autosaveHref="/contribute/autosave"
        csrf="token"
        values={{ contribution: 'k_1' }}
        revs={{ 'ENE.text': 3 }}
      >
        <StatusLine>Saved at 10:42am</StatusLine>
        <TextArea name="ENE.text" label="An example" value="Runs to the gate" />
      </AutosaveForm>
    ),
  },
]
