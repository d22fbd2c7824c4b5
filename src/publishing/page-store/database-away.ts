/** Why a page is not rendered: the database did not answer when it was last asked. */
export class DatabaseAway extends Error {
  constructor(reason: string) {
    super(`The database is away: ${reason}`)
    this.name = 'DatabaseAway'
  }
}
