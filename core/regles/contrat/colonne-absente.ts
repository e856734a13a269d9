import { type Contrat, type Lieu, NOMS_AVEC_ARTICLE } from '../../modele/index.ts'
import { citer, enumerer } from '../phrases.ts'
import { type Regle, type RegleDeContrat, regleDeContrat } from '../regle.ts'
import { COLONNES_ATTENDUES, type ColonneAttendue } from './colonnes-attendues.ts'
import { aLaColonneDans, type Faits, releverLesFaits } from './faits.ts'

/** Dit, une fois par colonne, ce que ces règles n'ont pas pu vérifier. */
export function colonneAbsente(regles: readonly Regle[]): RegleDeContrat<'colonne-absente'> {
  const attendues = COLONNES_ATTENDUES.map((colonne) => ({
    colonne,
    titres: regles.filter((r) => r.colonnes?.includes(colonne.champ)).map((r) => r.titre),
  })).filter(({ titres }) => titres.length > 0)
  return regleDeContrat({
    id: 'colonne-absente',
    titre: 'Colonne absente',
    gravites: ['signalement'],
    enonce:
      'Une colonne absente n’est jamais une faute\u00a0: le ' +
      'constat dit seulement quelles règles n’ont pas été vérifiées.',
    sources: [],
    examine: (contexte, signaler) => {
      const faits = releverLesFaits(contexte)
      for (const { colonne, titres } of attendues) {
        const concernes = faits.filter((f) => colonne.compte(f, contexte))
        const sans = concernes.filter((f) => manqueA(colonne, f))
        if (sans.length === 0) continue
        const partout = sans.length === concernes.length
        // La colonne est là, mais rien ne s'y lit sur ces lignes.
        const illisible = sans.every((f) => aLaColonneDans(f, colonne.champ))
        signaler({
          lieux: enteteDesTableaux(sans, contexte.contrat),
          message:
            `Colonne ${illisible ? 'illisible par endroits' : 'absente'}\u00a0: ` +
            `${colonne.nom ?? NOMS_AVEC_ARTICLE[colonne.champ]}${partout ? '' : ` (${tableauxDe(sans)})`}. ` +
            `Non vérifié\u00a0: ${enumerer(titres.map(citer))}. ` +
            (illisible
              ? 'Compléter la colonne.'
              : 'L’ajouter, ou désigner celle qui en tient lieu.'),
        })
      }
    },
  })
}

function manqueA({ champ, manque }: ColonneAttendue, faits: Faits): boolean {
  return manque ? manque(faits) : !aLaColonneDans(faits, champ)
}

function tableauxDe(faits: readonly Faits[]): string {
  const noms = faits.flatMap(({ vues: [vue] }) => {
    if (!vue) return []
    return vue.large && vue.annee !== null
      ? `${citer(vue.feuille)} pour ${vue.annee}`
      : citer(vue.feuille)
  })
  return `feuille ${enumerer([...new Set(noms)])}`
}

// Sur l'en-tête du premier tableau qui n'a pas la colonne.
function enteteDesTableaux(sans: readonly Faits[], contrat: Contrat): readonly Lieu[] {
  const vues = [...sans.flatMap((f) => f.vues), ...contrat.vues]
  for (const { entetes } of vues) {
    const lieu = entetes.action ?? entetes.partEtat ?? entetes.axe
    if (lieu) return [lieu]
  }
  return []
}
