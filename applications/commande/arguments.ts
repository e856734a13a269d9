import { ErreurDUsage } from './erreur.ts'

export interface Arguments<Nom extends string> {
  readonly operandes: readonly string[]
  readonly options: Readonly<Partial<Record<Nom, string>>>
}

/**
 * Sépare les opérandes des options, toutes de la forme « --nom valeur » ou « --nom=valeur ». Après « -- », tout est
 * opérande. Une option inconnue, répétée ou sans valeur est une ErreurDUsage qui la nomme.
 */
export function lireArguments<const Nom extends string>(
  args: readonly string[],
  noms: readonly Nom[],
): Arguments<Nom> {
  const operandes: string[] = []
  const options: Partial<Record<Nom, string>> = {}
  const connue = (nom: string): Nom | undefined => noms.find((n) => n === nom)
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? ''
    if (argument === '--') {
      operandes.push(...args.slice(i + 1))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      operandes.push(argument)
      continue
    }
    const egal = argument.indexOf('=')
    const ecrite = egal < 0 ? argument : argument.slice(0, egal)
    const nom = ecrite.startsWith('--') ? connue(ecrite.slice(2)) : undefined
    if (nom === undefined) throw new ErreurDUsage(optionInconnue(ecrite, noms))
    if (options[nom] !== undefined)
      throw new ErreurDUsage(`L’option --${nom} est donnée deux fois.`)
    const valeur = egal < 0 ? args[++i] : argument.slice(egal + 1)
    if (valeur === undefined || valeur === '' || (egal < 0 && valeur.startsWith('--'))) {
      throw new ErreurDUsage(`L’option --${nom} attend une valeur.`)
    }
    options[nom] = valeur
  }
  return { operandes, options }
}

function optionInconnue(ecrite: string, noms: readonly string[]): string {
  const admises =
    noms.length === 0
      ? 'cette commande n’en a pas'
      : `options admises\u00a0: ${noms.map((n) => `--${n}`).join(', ')}`
  return `Option inconnue\u00a0: ${ecrite} (${admises}).`
}

/** La valeur d'une option qui n'admet que quelques mots ; le premier par défaut. */
export function choisir<const Choix extends string>(
  option: string,
  valeur: string | undefined,
  choix: readonly [Choix, ...Choix[]],
): Choix {
  if (valeur === undefined) return choix[0]
  const trouve = choix.find((c) => c === valeur)
  if (trouve === undefined) {
    throw new ErreurDUsage(
      `L’option --${option} vaut «\u00a0${valeur}\u00a0»\u00a0; valeurs admises\u00a0: ${choix.join(', ')}.`,
    )
  }
  return trouve
}
