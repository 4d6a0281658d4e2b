/** Rows of weighted features, each row of unit length: `columns[starts[i]..starts[i + 1])` are those of row i. */
export interface Matrix {
  readonly rows: number
  readonly width: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

export interface SparseVector {
  readonly columns: Int32Array
  readonly values: Float32Array
  /** Share of the text's features that no training example has, 0..1. */
  readonly unknown: number
}

/** Which features exist, and how telling each is. */
export interface Vocabulary {
  readonly size: number
  readonly bytes: number
  matrix(documents: readonly Int32Array[]): Matrix
  vector(document: Int32Array): SparseVector
}

/**
 * Learns the vocabulary of these documents (features as `featureExtractor` gives them): every feature that
 * occurs in at least `rarest` of them, weighed by its inverse document frequency, 1 + ln((n + 1) / (df + 1)).
 */
export function vocabularyOf(documents: readonly Int32Array[], rarest: number): Vocabulary {
  const table = hashTable(documents.reduce((sum, document) => sum + document.length, 0))
  const counts: number[] = []
  for (const document of documents) {
    for (const feature of document) {
      const index = table.add(feature)
      counts[index] = (counts[index] ?? 0) + 1
    }
  }
  // Columns of kept features, in order of first appearance; -1 for the rare ones.
  const column = new Int32Array(counts.length).fill(-1)
  const weights: number[] = []
  counts.forEach((count, index) => {
    if (count < rarest) return
    column[index] = weights.length
    weights.push(1 + Math.log((documents.length + 1) / (count + 1)))
  })
  const idf = Float32Array.from(weights)
  const unseen = 1 + Math.log(documents.length + 1)

  function fill(
    document: Int32Array,
    columns: Int32Array,
    values: Float32Array,
    from: number,
  ): [number, number] {
    let to = from
    let squares = 0
    let known = 0
    let total = 0
    for (const feature of document) {
      const index = table.find(feature)
      const at = index < 0 ? -1 : (column[index] as number)
      const weight = at < 0 ? unseen : (idf[at] as number)
      total += 1
      squares += weight * weight * (at < 0 ? 0 : 1)
      if (at < 0) continue
      known += 1
      columns[to] = at
      values[to] = weight
      to += 1
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
    for (let i = from; i < to; i++) values[i] = (values[i] as number) * scale
    return [to, total > 0 ? 1 - known / total : 1]
  }

  return {
    size: idf.length,
    bytes: table.bytes + column.byteLength + idf.byteLength,
    matrix(rows) {
      const room = rows.reduce((sum, row) => sum + row.length, 0)
      const columns = new Int32Array(room)
      const values = new Float32Array(room)
      const starts = new Int32Array(rows.length + 1)
      rows.forEach((row, i) => {
        starts[i + 1] = fill(row, columns, values, starts[i] as number)[0]
      })
      const used = starts[rows.length] as number
      return {
        rows: rows.length,
        width: idf.length,
        starts,
        columns: columns.slice(0, used),
        values: values.slice(0, used),
      }
    },
    vector(document) {
      const columns = new Int32Array(document.length)
      const values = new Float32Array(document.length)
      const [used, unknown] = fill(document, columns, values, 0)
      return { columns: columns.subarray(0, used), values: values.subarray(0, used), unknown }
    },
  }
}

/** Numbers features in order of first appearance. Open addressing: a Map of a million numbers is three times slower. */
function hashTable(most: number) {
  let capacity = 1024
  while (capacity < most * 1.4) capacity *= 2
  const keys = new Int32Array(capacity)
  const numbers = new Int32Array(capacity).fill(-1)
  const mask = capacity - 1
  let count = 0

  function slotOf(feature: number): number {
    let slot = feature & mask
    while (numbers[slot] !== -1 && keys[slot] !== feature) slot = (slot + 1) & mask
    return slot
  }
  return {
    bytes: keys.byteLength + numbers.byteLength,
    add(feature: number): number {
      const slot = slotOf(feature)
      if (numbers[slot] === -1) {
        keys[slot] = feature
        numbers[slot] = count
        count += 1
      }
      return numbers[slot] as number
    },
    find: (feature: number): number => numbers[slotOf(feature)] as number,
  }
}
