import { ESPACE_DES_REGLAGES, reglagesDeXml, reglagesEnXml } from '../../core/reglages/index.ts'
import type { Memoire } from './memoire.ts'
import { reperer } from './reperage.ts'
import { type Contexte, executerAvecReprise } from './session.ts'

/** Le volet les lit à l'ouverture : on en profite pour repérer les feuilles, que `lire` demandera d'un coup. */
export function lireReglages(memoire: Memoire): Promise<string | null> {
  return executerAvecReprise(async (contexte) => {
    const demande = demander(contexte)
    memoire.feuilles = await reperer(contexte)
    const { items } = demande.parties
    const derniere = items.at(-1)
    if (derniere === undefined) return null
    if (items.length === 1) return reglagesDeXml(demande.seule.value)
    // Deux coauteurs ont pu écrire en même temps : la dernière partie l'emporte.
    const xml = derniere.getXml()
    await contexte.sync()
    return reglagesDeXml(xml.value)
  })
}

/** Remplace tout ce que nous avons gardé ; null le retire. */
export function ecrireReglages(texte: string | null): Promise<void> {
  return executerAvecReprise(async (contexte) => {
    const { parties } = demander(contexte)
    await contexte.sync()
    const derniere = texte === null ? undefined : parties.items.at(-1)
    for (const partie of parties.items) if (partie !== derniere) partie.delete()
    if (texte !== null) {
      const xml = reglagesEnXml(texte)
      if (derniere === undefined) contexte.workbook.customXmlParts.add(xml)
      else derniere.setXml(xml)
    }
    await contexte.sync()
  })
}

function demander({ workbook }: Contexte) {
  const parties = workbook.customXmlParts.getByNamespace(ESPACE_DES_REGLAGES)
  parties.load('items/id')
  return { parties, seule: parties.getOnlyItemOrNullObject().getXml() }
}
