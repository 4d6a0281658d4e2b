/** A message with the meaning that people gave it. */
export interface LabelledMessage {
  readonly text: string
  readonly label: string
  /** Other labels that are about as right. */
  readonly also: readonly string[]
  /** Facts that the message states, `key=value`. */
  readonly facts: readonly string[]
  /** Facts on which the labellers did not agree: neither wanted nor wrong. */
  readonly factsMaybe: readonly string[]
  readonly source: string
}

/**
 * Reads a tab-separated file with a header line. The columns text and label must be there; also, facts,
 * facts_maybe and source may be. Throws a RangeError that names the line that can't be read.
 */
export function parseLabelledFile(content: string): LabelledMessage[] {
  const [header = '', ...lines] = content.replace(/\r/g, '').split('\n')
  const columns = header.split('\t').map((name) => name.trim())
  for (const needed of ['text', 'label']) {
    if (!columns.includes(needed)) throw new RangeError(`line 1: there is no column "${needed}"`)
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const cells = line.split('\t')
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? ''
    if (cell('label') === '') throw new RangeError(`line ${index + 2}: there is no label`)
    return [
      {
        text: cell('text'),
        label: cell('label'),
        also: split(cell('also'), ','),
        facts: split(cell('facts'), ';'),
        factsMaybe: split(cell('facts_maybe'), ';'),
        source: cell('source') || 'all',
      },
    ]
  })
}

function split(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
