/** Markdown of our small subset as plain text: bold marks go, links show their address. */
export function plainText(markdown: string): string {
  return markdown.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\[([^\]]+)\]\((\S+?)\)/g, '$1 $2')
}
