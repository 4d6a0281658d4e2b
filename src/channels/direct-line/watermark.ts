/** The position that a watermark names; 0, a full replay, for none and for what is not ours. */
export function watermarkOf(text: string | null | undefined): number {
  return text !== null && text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0
}
