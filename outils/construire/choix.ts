import { adresseDuDossier, adresseDuFichier } from './adresse.ts'

/** Collé dans un classeur, ou publié en module complémentaire pour tout un domaine. */
export type PlaceDansSheets = 'classeur' | 'module'

export interface ChoixDeConstruction {
  /** Où le complément sera hébergé : https, sans barre finale. */
  readonly adresse: string
  /** D'où la page charge office.js. */
  readonly office: string
  readonly sheets: PlaceDansSheets
}

/** Là où « npm run excel:serve » sert le complément. */
export const ADRESSE_LOCALE = 'https://localhost:3443'

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

const USAGE =
  'Usage : npm run construire -- [--adresse https://…] ' +
  '[--sheets classeur|module] [--office https://…/office.js]'

/**
 * Ce que la ligne de commande demande, sinon l'environnement, sinon ce qui a été choisi la dernière fois : une
 * construction qui ne dit rien ne ramène pas à ce poste un complément construit pour un serveur. Lève une Error dont le
 * message se montre.
 */
export function lireLesChoix(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  derniers: Partial<ChoixDeConstruction> = {},
): ChoixDeConstruction {
  const choix: { -readonly [cle in keyof ChoixDeConstruction]: ChoixDeConstruction[cle] } = {
    adresse: env.PACTE_ADRESSE || derniers.adresse || ADRESSE_LOCALE,
    office: derniers.office || OFFICE_JS,
    sheets: derniers.sheets || 'classeur',
  }
  for (let i = 0; i < args.length; i += 2) {
    const [option, valeur] = [args[i], args[i + 1]]
    if (valeur === undefined) throw new Error(`« ${option} » attend une valeur. ${USAGE}`)
    if (option === '--adresse') choix.adresse = valeur
    else if (option === '--office') choix.office = valeur
    else if (option === '--sheets') choix.sheets = placeNommee(valeur)
    else throw new Error(`« ${option} » n’est pas une option de construction. ${USAGE}`)
  }
  return {
    adresse: adresseDuDossier(choix.adresse),
    office: adresseDuFichier(choix.office),
    sheets: choix.sheets,
  }
}

/** Lève une Error dont le message se montre. */
export function placeNommee(valeur: string): PlaceDansSheets {
  if (valeur === 'classeur' || valeur === 'module') return valeur
  throw new Error(
    `--sheets attend « classeur » (quatre fichiers collés dans un classeur) ou « module » (publié ` +
      `pour tout un domaine), ` +
      `et non « ${valeur} ».`,
  )
}
