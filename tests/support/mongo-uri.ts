/** The same server's URI with another database; credentials keep their authentication database. */
export function withDatabase(uri: string, name: string): string {
  const match = /^(mongodb(?:\+srv)?:\/\/)([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri)
  if (!match)
    throw new Error('MONGODB_TEST_URI must look like mongodb://host:port/?replicaSet=name')
  const [, scheme = '', hosts = '', database = '', query = ''] = match
  const options = new URLSearchParams(query)
  if (hosts.includes('@') && !options.has('authSource')) {
    options.set('authSource', database || 'admin')
  }
  return `${scheme}${hosts}/${name}?${options.toString()}`
}
