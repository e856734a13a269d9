import { estDeCePoste } from './adresse.ts'
import { ADRESSE_LOCALE } from './choix.ts'

/** Où sont les choses dont un geste parle : dans dist/, ou dans une archive. */
export interface Lieux {
  readonly excel: string
  readonly hebergement: string
  readonly guideDExcel: string
  readonly sheets: string
  readonly guideDeSheets: string
}

/** Les trois gestes qui mettent le complément construit dans Excel. */
export function gestesPourExcel(adresse: string, lieux: Lieux): readonly string[] {
  if (estDeCePoste(adresse)) {
    return [
      '« npm run excel:serve » sert le complément sur ce poste.',
      'Approuvez le certificat, comme cette commande le dit.',
      'Donnez à Excel le manifeste qu’elle nomme.',
    ]
  }
  return [
    `Déposez le contenu de ${lieux.excel} à ${adresse} ; des réglages de serveur sont dans ${lieux.hebergement}.`,
    `« npm run excel:controler -- ${adresse} » contrôle ce que le serveur en donne.`,
    `Donnez ${lieux.excel}manifest.xml à Microsoft 365, comme le montre ${lieux.guideDExcel}.`,
  ]
}

/** Les trois gestes qui mettent le projet construit dans un classeur de Google Sheets. */
export function gestesPourSheets({ sheets, guideDeSheets }: Lieux): readonly string[] {
  return [
    'Dans le classeur, ouvrez Extensions, Apps Script.',
    `Collez les quatre fichiers de ${sheets}, comme le montre ${guideDeSheets}.`,
    'Rechargez le classeur : le menu Pacte paraît.',
  ]
}

export function numeroter(gestes: readonly string[]): readonly string[] {
  return gestes.map((geste, i) => `  ${i + 1}. ${geste}`)
}

/** Ce qu'il faut savoir d'une adresse que seul ce poste peut joindre ; rien si l'adresse mène à un serveur. */
export function avertissements(adresse: string): readonly string[] {
  if (!estDeCePoste(adresse)) return []
  return [
    '!!! ADRESSE LOCALE',
    `!!! Ce complément Excel est construit pour ${adresse} : il ne marchera que sur ce poste.`,
    '!!! Pour le déployer : npm run construire -- --adresse https://pacte.votre-collectivite.fr',
    ...(adresse === ADRESSE_LOCALE
      ? []
      : [`!!! Pour l’essayer par « npm run excel:serve » : --adresse ${ADRESSE_LOCALE}`]),
  ]
}
