import type { Atelier } from './atelier.ts'
import { refuser, signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'

type Properties = GoogleAppsScript.Properties.Properties
type Service = GoogleAppsScript.Properties.PropertiesService

/** Ce que Google admet, en octets d'UTF-8 : par valeur, et pour tout le document, noms compris. */
const PAR_VALEUR = 9 * 1024
const EN_TOUT = 500 * 1024

/** PropertiesService, avec les seules propriétés du document. */
export function proprietes(atelier: Atelier): Service {
  const garder = (neuves: Readonly<Record<string, unknown>>, seules: boolean) => {
    const toutes: Record<string, string> = seules ? {} : { ...atelier.document.proprietes }
    for (const [cle, valeur] of Object.entries(neuves)) {
      const texte = String(valeur)
      if (Buffer.byteLength(texte) > PAR_VALEUR) refuser('Argument too large: value')
      toutes[cle] = texte
    }
    const taille = Object.entries(toutes).reduce(
      (n, [cle, texte]) => n + Buffer.byteLength(cle) + Buffer.byteLength(texte),
      0,
    )
    if (taille > EN_TOUT) {
      refuser(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      )
    }
    atelier.document.proprietes = toutes
    return objet
  }
  const oublier = (gardee: (cle: string) => boolean) => {
    const restantes = Object.entries(atelier.document.proprietes).filter(([cle]) => gardee(cle))
    atelier.document.proprietes = Object.fromEntries(restantes)
    return objet
  }
  const objet: Properties = strict<Properties>(
    atelier,
    'Properties',
  )({
    getKeys: () => Object.keys(atelier.document.proprietes),
    getProperties: () => ({ ...atelier.document.proprietes }),
    getProperty: (cle) => atelier.document.proprietes[cle] ?? null,
    setProperty: (cle, valeur) => {
      if (typeof valeur !== 'string') {
        return signatureInconnue('PropertiesService.Properties.setProperty', [cle, valeur])
      }
      return garder({ [cle]: valeur }, false)
    },
    setProperties: (neuves: Record<string, string>, seules?: unknown) =>
      garder(neuves, seules === true),
    deleteProperty: (cle) => oublier((autre) => autre !== cle),
    deleteAllProperties: () => oublier(() => false),
  })
  return strict<Service>(atelier, 'PropertiesService')({ getDocumentProperties: () => objet })
}
