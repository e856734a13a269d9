import { anneeSeule, lireAnnee, type Page } from '../textes/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { ditTotal, etageSuperieur } from './etages.ts'
import { nommeUnApport } from './groupes-d-entete.ts'
import { noterEntete } from './lexique/index.ts'
import { epurer, noter } from './noms.ts'

/** Ce qu'une colonne annonce, tous ses étages lus de haut en bas ; null si rien n'y est écrit. */
export function lireColonne(
  page: Page,
  haut: number,
  bas: number,
  c: number,
): EnteteDeColonne | null {
  const etages: { readonly texte: string; readonly libelle: string; readonly ligne: number }[] = []
  for (let l = haut; l <= bas; l++) {
    const etage = l === bas ? { ligne: l, colonne: c } : etageSuperieur(page, l, bas, c)
    if (!etage) continue
    const texte = page.texte(etage.ligne, etage.colonne)
    if (texte === '' || etages.some((e) => e.texte === texte)) continue
    etages.push({ texte, libelle: page.libelle(etage.ligne, etage.colonne), ligne: l })
  }
  const dernier = etages.at(-1)
  if (!dernier) return null
  const complet = etages.map((e) => e.texte).join(' – ')
  const annees = [...etages].reverse().map((e) => ({ ligne: e.ligne, lue: lireAnnee(e.texte) }))
  const annee = annees.find((a) => a.lue.genre !== 'aucune')
  const cumul =
    annee?.lue.genre === 'periode' ||
    etages.some((e) =>
      /\bcumul|\btotal (des )?(4|quatre) ans|\bensemble du contrat|duree du contrat/.test(
        e.libelle,
      ),
    )
  // « Cofinanceurs – Total » : ce qu'ils apportent, et non un coût.
  const notesDuDessus = noterEntete(epurer(etages.at(-2)?.libelle ?? ''))
  const dessus = ditTotal(dernier.libelle)
    ? notesDuDessus.filter(nommeUnApport)
    : // « Budget 2025 », sous « Part État », n'est pas un coût.
      epurer(dernier.libelle) === 'budget' && anneeSeule(dernier.texte) !== null
      ? notesDuDessus.filter((n) => n.contenu === 'montant')
      : []
  return {
    colonne: c,
    texte: dernier.texte,
    complet,
    notes:
      dessus.length > 0 ? dessus : noter(dernier.libelle, etages.map((e) => e.libelle).join(' ')),
    annee: annee?.lue.genre === 'une' && !cumul ? annee.lue.annee : null,
    cumul,
    ligneAnnee: annee?.ligne ?? bas,
  }
}
