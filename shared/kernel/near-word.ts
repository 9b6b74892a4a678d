/** How many letters differ, up to `most` and one; a swap of neighbours counts as two. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(changed, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    before = line
  }
  return before[b.length] ?? most + 1
}

/** Whether one word may be a slip for the other: a letter in a short one, two in a long one. */
export const isNearWord = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 2) return false
  const most = shorter < 5 ? 1 : 2
  return distance(a, b, most) <= most
}
