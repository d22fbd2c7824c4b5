import path from 'node:path'

/** Rules of the house that no published plugin has. */
const kebabCaseFile = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { name: 'file names are kebab-case: {{name}}' },
  },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename)
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name)) {
        context.report({ node, messageId: 'name', data: { name } })
      }
    },
  }),
}

export const portalRules = { rules: { 'kebab-case-file': kebabCaseFile } }

/** No barrels: a reader follows an import straight to the file that defines the thing. */
export const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'no barrels: import from the file that defines it',
}

/** Pages and routes get view models; documents are read in queries.ts and written by actions. */
export const noLocalApi = {
  selector:
    'CallExpression[callee.type="MemberExpression"]' +
    '[callee.property.name=/^(find|findByID|findGlobal|findVersions|findVersionByID|findGlobalVersions|findDistinct|count|countVersions|create|duplicate|update|updateGlobal|delete|restoreVersion|restoreGlobalVersion)$/]' +
    ':matches([callee.object.name="payload"], [callee.object.property.name="payload"])',
  message: 'no Local API calls in routes and components: read through a queries.ts',
}
