import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib'
import { inflateSync } from 'node:zlib'

const membersOf = (node: PDFDict, key: string): readonly (PDFObject | undefined)[] => {
  const members = node.lookupMaybe(PDFName.of(key), PDFArray)
  return members ? Array.from({ length: members.size() }, (_, index) => members.lookup(index)) : []
}

/** A name tree's leaves, its branches walked; deeper than any writer nests it is somebody's loop. */
const filesIn = (node: PDFDict, deep = 0): readonly (readonly [name: string, file: PDFDict])[] => {
  if (deep > 20) return []
  const found: (readonly [string, PDFDict])[] = []
  const names = membersOf(node, 'Names')
  for (let index = 0; index + 1 < names.length; index += 2) {
    const name = names[index]
    const file = names[index + 1]
    if ((name instanceof PDFString || name instanceof PDFHexString) && file instanceof PDFDict) {
      found.push([name.decodeText(), file])
    }
  }
  for (const kid of membersOf(node, 'Kids')) {
    if (kid instanceof PDFDict) found.push(...filesIn(kid, deep + 1))
  }
  return found
}

/** Of the kinds of compression only the one that our own PDFs have, and no further than the limit. */
const contentOf = ({ dict, contents }: PDFRawStream, mostBytes: number): Uint8Array | undefined => {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return contents.byteLength <= mostBytes ? contents : undefined
  return filter === PDFName.of('FlateDecode')
    ? inflateSync(contents, { maxOutputLength: mostBytes })
    : undefined
}

/**
 * The bytes of the file that rides in a PDF under this name; undefined where it has none, where it has more than
 * `mostBytes`, and for what is no PDF. Reads any bytes, from whomever.
 */
export const readPdfAttachment = async (
  pdf: Uint8Array,
  name: string,
  mostBytes: number,
): Promise<Uint8Array | undefined> => {
  try {
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false })
    const tree = catalog
      .lookupMaybe(PDFName.of('Names'), PDFDict)
      ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
    const [, file] = (tree && filesIn(tree).find(([found]) => found === name)) ?? []
    const embedded = file?.lookupMaybe(PDFName.of('EF'), PDFDict)
    const stream = embedded?.lookup(PDFName.of('F'))
    return stream instanceof PDFRawStream ? contentOf(stream, mostBytes) : undefined
  } catch {
    // Whatever the library stumbles over, the file is not one of ours.
    return undefined
  }
}
