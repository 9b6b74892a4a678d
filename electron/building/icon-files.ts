/** A square PNG image with its side in pixels. */
export interface IconImage {
  readonly side: number
  readonly png: Buffer
}

/** A Windows icon that holds the images as PNG, which Windows reads since Vista; sides up to 256. */
export const icoFile = (images: readonly IconImage[]): Buffer => {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { side, png }] of images.entries()) {
    const entry = 6 + 16 * index
    // 256 is written as 0.
    header.writeUInt8(side % 256, entry)
    header.writeUInt8(side % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** Apple's names of the PNG entries by their side in pixels. */
const icnsTypes: ReadonlyMap<number, string> = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
])

const icnsBlock = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}

/** A macOS icon of PNG images; sides that macOS has no name for are left out. */
export const icnsFile = (images: readonly IconImage[]): Buffer =>
  icnsBlock(
    'icns',
    Buffer.concat(
      images.flatMap(({ side, png }) => {
        const type = icnsTypes.get(side)
        return type === undefined ? [] : [icnsBlock(type, png)]
      }),
    ),
  )
