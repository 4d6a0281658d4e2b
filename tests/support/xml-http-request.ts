/** As much of a browser's XMLHttpRequest as the official Direct Line client uses, over fetch. */
export class FetchXmlHttpRequest {
  readyState = 0
  status = 0
  statusText = ''
  responseType = ''
  responseText = ''
  response: unknown = null
  timeout = 0
  withCredentials = false
  readonly upload = {}
  onreadystatechange: (() => void) | null = null
  ontimeout: ((event: object) => void) | null = null
  onerror: ((event: object) => void) | null = null
  onload: ((event: object) => void) | null = null
  readonly #headers = new Headers()
  readonly #abort = new AbortController()
  #method = 'GET'
  #url = ''

  open(method: string, url: string): void {
    this.#method = method
    this.#url = url
    this.#move(1)
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.append(name, value)
  }

  abort(): void {
    this.#abort.abort()
  }

  send(body?: BodyInit): void {
    void this.#run(body)
  }

  getAllResponseHeaders(): string {
    return ''
  }

  getResponseHeader(): string | null {
    return null
  }

  async #run(body: BodyInit | undefined): Promise<void> {
    const signals = this.timeout > 0 ? [AbortSignal.timeout(this.timeout)] : []
    const signal = AbortSignal.any([this.#abort.signal, ...signals])
    try {
      const answer = await fetch(this.#url, {
        method: this.#method,
        headers: this.#headers,
        signal,
        ...(body === undefined ? {} : { body }),
      })
      this.responseText = await answer.text()
      this.status = answer.status
      this.statusText = answer.statusText
      this.response = this.responseType === 'json' ? parse(this.responseText) : this.responseText
      this.#move(4)
      this.onload?.({ target: this })
    } catch {
      if (this.#abort.signal.aborted) return
      if (signal.aborted) this.ontimeout?.({ target: this })
      else this.#fail()
    }
  }

  #fail(): void {
    this.#move(4)
    this.onerror?.({ target: this })
  }

  #move(readyState: number): void {
    this.readyState = readyState
    this.onreadystatechange?.()
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
