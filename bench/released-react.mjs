// Loaded before the service: React as a released service runs it, while the demonstration that the benches need stays on.
// React looks at NODE_ENV once, when it is first loaded.
const asked = process.env.NODE_ENV
process.env.NODE_ENV = 'production'
await import('react')
await import('react/jsx-runtime')
await import('react-dom/server')
process.env.NODE_ENV = asked
