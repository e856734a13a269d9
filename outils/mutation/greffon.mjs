// Donne à Stryker le coureur d'essais de la maison. Node ne lit pas le TypeScript : tsx le fait.
import { PluginKind } from '@stryker-mutator/api/plugin'
import { tsImport } from 'tsx/esm/api'

const { Coureur } = await tsImport('./coureur.ts', import.meta.url)

export const strykerPlugins = [
  { kind: PluginKind.TestRunner, name: 'essais', injectableClass: Coureur },
]
