/**
 * What a page is drawn from on the server, and nobody is sent. Remix writes the data of a page a second time, for a script to
 * take over; no page of ours is taken over, and a whole profile is long. It also leaves nothing to ask for besides the page.
 */
export class DrawnHere<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  get value(): Value {
    return this.#value
  }
}
