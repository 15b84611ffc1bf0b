import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const length = (lines, perFunction) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true }],
  'max-lines-per-function': ['error', { max: perFunction, skipBlankLines: true, skipComments: true }],
})

// An instant cut after ten characters is the day in UTC, which for an hour of each summer night is not the day it is here.
const cutDay = {
  selector: "CallExpression[callee.property.name='slice'][arguments.0.value=0][arguments.1.value=10]",
  message: 'Ask londonDay (schemas/london-day.ts) for the day of an instant.',
}

export default tseslint.config(
  { ignores: ['build/**', 'node_modules/**', 'data/**', 'public/**', '**/*.js', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...length(250, 50),
      complexity: ['error', 10],
      'max-params': ['error', 3],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', cutDay],
    },
  },
  {
    files: ['app/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, ...length(250, 80) },
  },
  // Express and Remix decide how many parameters these take.
  { files: ['server/http/last-resort.ts', 'app/entry.server.tsx'], rules: { 'max-params': 'off' } },
  // Days that were never instants, and stories that say their own.
  {
    files: ['schemas/calendar.ts', 'schemas/london-day.ts', 'questionnaires/**', 'tests/**', 'bench/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Remix throws Responses.
  { files: ['app/**'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  {
    files: ['tests/**', 'bench/**', 'server/seed/**'],
    rules: {
      ...length(500, 400),
      'max-params': ['error', 4],
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['questionnaires/child-needs/**', 'questionnaires/texts/**', 'questionnaires/*/catalogue/**'],
    rules: { 'max-lines': 'off' },
  },
)
