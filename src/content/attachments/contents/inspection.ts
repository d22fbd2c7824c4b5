import { Budget } from './budget'

type Inspect = (file: string, name: string, inspection: Inspection) => Promise<void>

/** What the looks into one upload, and into what is inside of it, share. */
export class Inspection {
  /**
   * @param inspect looks into a file of any kind; handed down, as kinds contain each other.
   * @param scratch folder for what is unpacked; whoever made it removes it.
   */
  constructor(
    readonly inspect: Inspect,
    readonly scratch: string,
    readonly depth = 0,
    readonly budget = new Budget(),
  ) {}

  /** The same one level further inside. */
  deeper(): Inspection {
    return new Inspection(this.inspect, this.scratch, this.depth + 1, this.budget)
  }
}
