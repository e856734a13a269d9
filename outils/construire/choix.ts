import type { ChoixDeConstruction } from './excel.ts'

/** Là où « npm run excel:serve » sert le complément. */
export const ADRESSE_LOCALE = 'https://localhost:3443'

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

const USAGE = 'Usage : npm run construire -- [--adresse https://…] [--office https://…/office.js]'

/** Ce que la ligne de commande ou l'environnement demande. Lève une Error dont le message se montre. */
export function lireLesChoix(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ChoixDeConstruction {
  const choix = { adresse: env.PACTE_ADRESSE || ADRESSE_LOCALE, office: OFFICE_JS }
  for (let i = 0; i < args.length; i += 2) {
    const [option, valeur] = [args[i], args[i + 1]]
    if (valeur === undefined) throw new Error(`« ${option} » attend une valeur. ${USAGE}`)
    if (option === '--adresse') choix.adresse = valeur
    else if (option === '--office') choix.office = valeur
    else throw new Error(`« ${option} » n’est pas une option de construction. ${USAGE}`)
  }
  return { adresse: adresseEnHttps(choix.adresse), office: adresseEnHttps(choix.office) }
}

/** Excel ne charge rien qui ne soit en https. */
function adresseEnHttps(ecrite: string): string {
  const adresse = URL.canParse(ecrite) ? new URL(ecrite) : null
  const seule = adresse && `${adresse.search}${adresse.hash}` === ''
  if (adresse?.protocol !== 'https:' || !seule) {
    throw new Error(`« ${ecrite} » n’est pas une adresse en https. ${USAGE}`)
  }
  return adresse.href.replace(/\/+$/, '')
}
