import { ErreurDUsage } from './erreur.ts'

export interface Arguments<Nom extends string, Liste extends string = never> {
  readonly operandes: readonly string[]
  readonly options: Readonly<Partial<Record<Nom, string>>>
  /** Les valeurs des options qui se répètent, dans l'ordre donné. */
  readonly listes: Readonly<Record<Liste, readonly string[]>>
}

/**
 * Sépare les opérandes des options, toutes de la forme « --nom valeur » ou « --nom=valeur ». Après « -- », tout est
 * opérande. Une option inconnue, sans valeur, ou répétée hors de `repetables`, est une ErreurDUsage qui la nomme.
 */
export function lireArguments<const Nom extends string, const Liste extends string = never>(
  args: readonly string[],
  noms: readonly Nom[],
  repetables: readonly Liste[] = [],
): Arguments<Nom, Liste> {
  const operandes: string[] = []
  const options: Partial<Record<Nom, string>> = {}
  const listes = Object.fromEntries(repetables.map((nom) => [nom, []])) as unknown as Record<
    Liste,
    string[]
  >
  const connue = (nom: string): Nom | undefined => noms.find((n) => n === nom)
  const repetable = (nom: string): Liste | undefined => repetables.find((n) => n === nom)
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
    const liste = ecrite.startsWith('--') ? repetable(ecrite.slice(2)) : undefined
    if (nom === undefined && liste === undefined) {
      throw new ErreurDUsage(optionInconnue(ecrite, [...noms, ...repetables]))
    }
    if (nom !== undefined && options[nom] !== undefined)
      throw new ErreurDUsage(`L’option --${nom} est donnée deux fois.`)
    const valeur = egal < 0 ? args[++i] : argument.slice(egal + 1)
    if (valeur === undefined || valeur === '' || (egal < 0 && valeur.startsWith('--'))) {
      throw new ErreurDUsage(`L’option ${ecrite} attend une valeur.`)
    }
    if (nom !== undefined) options[nom] = valeur
    if (liste !== undefined) listes[liste].push(valeur)
  }
  return { operandes, options, listes }
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
