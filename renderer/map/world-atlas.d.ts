// The file's own type would be the union of a hundred thousand coordinates.
declare module 'world-atlas/land-50m.json' {
  import type { Topology, GeometryCollection } from 'topojson-specification'
  const land: Topology<{ land: GeometryCollection }>
  export default land
}
