// Letters that Unicode does not decompose into a base letter and a mark.
const plainByLetter: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/**
 * A name without case, accents and punctuation, for comparing what people type: `Łódź` is `lodz`, `Xi'an` is `xian`,
 * `Saint-Étienne` is `saint etienne`, `郑州（圃田）` is `郑州 圃田`.
 */
export const foldName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðßæœþıħ]/g, (letter) => plainByLetter[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
