// Who may import whom: docs/rooms.md. Each rule is one row of its table.
const wall = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const outside = (...rooms) => ({
  path: '^(app|schemas|questionnaires|server|tests|bench)/',
  pathNot: rooms.map((room) => `^${room}`),
})
const pureRooms = '^server/(access|referrals|waiting)/'

module.exports = {
  forbidden: [
    wall('no-knots', {}, { circular: true }, 'Arrows never turn back.'),
    wall(
      'engine-alone',
      { path: '^questionnaires/engine/' },
      outside('questionnaires/engine/'),
      'The engine is given its questionnaire.',
    ),
    wall(
      'profile',
      { path: '^questionnaires/profile/' },
      outside('questionnaires/(engine|profile)/'),
      'profile → rules → support.',
    ),
    wall(
      'rules',
      { path: '^questionnaires/rules/' },
      outside('questionnaires/(engine|profile|rules)/'),
      'profile → rules → support.',
    ),
    wall(
      'support',
      { path: '^questionnaires/support/' },
      outside('questionnaires/(engine|profile|rules|support)/'),
      'profile → rules → support.',
    ),
    wall(
      'content',
      { path: '^questionnaires/(child-needs|texts)/' },
      outside('questionnaires/'),
      'Content is data.',
    ),
    wall(
      'schemas',
      { path: '^schemas/', pathNot: '[.]mongo[.]ts$' },
      { path: ['^(app|server)/', 'node_modules/mongoose'] },
      'Shapes know no store.',
    ),
    wall(
      'pure-rooms',
      { path: pureRooms },
      outside('(schemas|questionnaires)/', 'server/(access|referrals|waiting)/'),
      'Pure rooms read shapes only.',
    ),
    wall(
      'pure-rooms-apart',
      { path: '^server/(access|referrals|waiting)/' },
      { path: pureRooms, pathNot: '^server/$1/' },
      'access, referrals and waiting do not know each other.',
    ),
    wall(
      'pure-rooms-no-node',
      { path: [pureRooms, '^questionnaires/(?!command/cli)'] },
      { dependencyTypes: ['core'] },
      'Time, ids and files are arguments.',
    ),
    wall(
      'store',
      { path: '^server/store/' },
      { path: '^(app|server/(?!store/))' },
      'Storage knows shapes only.',
    ),
    wall(
      'mongo-behind-store',
      { path: '.', pathNot: ['^server/store/', '[.]mongo[.]ts$', '^tests/', '^bench/'] },
      { path: ['node_modules/(mongoose|mongodb|lmdb)/', '[.]mongo[.]ts$'] },
      'Only the store opens a database.',
    ),
    wall(
      'services',
      { path: '^server/services' },
      { path: ['^app/', '^server/(seed|index)', 'node_modules/@remix-run'] },
      'Services do not know the web.',
    ),
    wall(
      'edges',
      { path: '^server/(documents|messages|imports)/' },
      { path: ['^app/', '^server/(store/(?!records)|services|access|seed)', 'node_modules/@remix-run'] },
      'Edges turn records into paper and post.',
    ),
    wall(
      'app-types-only',
      { path: '^app/' },
      { path: '^server/', dependencyTypesNot: ['type-only'] },
      'Services arrive in the load context.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
