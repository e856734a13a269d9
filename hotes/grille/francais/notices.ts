import { type AddFunctionDescription, registries } from '../bibliotheque.ts'
import { NOTICES } from './noms.ts'

/**
 * Propose à la saisie les fonctions sous leur nom français, avec leur notice. Les noms anglais se calculent
 * toujours, mais ne se proposent plus.
 */
export function ajouterLesNomsFrancais(): void {
  const { functionRegistry } = registries
  for (const nom of functionRegistry.getKeys()) {
    functionRegistry.replace(nom, { ...functionRegistry.get(nom), hidden: true })
  }
  for (const [francais, [anglais, description, ...noms]] of Object.entries(NOTICES)) {
    const fonction = functionRegistry.get(anglais)
    functionRegistry.replace(francais, {
      ...fonction,
      hidden: false,
      description,
      args: fonction.args.map((entree, i) => nommer(entree, i, noms)),
    })
  }
}

type Argument = AddFunctionDescription['args'][number]

function nommer(entree: Argument, rang: number, noms: readonly string[]): Argument {
  const nom = noms[rang] ?? `${noms.at(-1) ?? 'valeur'}${rang + 1}`
  return { ...entree, name: nom, description: '' }
}
