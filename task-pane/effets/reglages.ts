import { lettreDe } from '../../core/grille/index.ts'
import type { ReglagesEcrits } from '../../core/reglages/index.ts'
import type { Designation, TableauACorriger } from '../etat/index.ts'
import { ErreurDHote, type Selection } from '../hote/index.ts'
import { ecrireEnTexte, SANS_REGLAGES_ECRITS } from '../parcours/index.ts'
import type { Contexte } from './contexte.ts'
import type { Menee } from './mener.ts'

/** Les réglages gardés dans le classeur : les lire, les changer, les oublier. */
export function reglages({ outils, etat, envoyer }: Contexte, menee: Menee) {
  const { hote, moteur } = outils

  async function assurer(): Promise<void> {
    if (etat().gardes.genre !== 'attendus') return
    const texte = await hote.lireReglages()
    if (texte === null) {
      envoyer({ genre: 'gardes', gardes: { genre: 'lus', reglages: SANS_REGLAGES_ECRITS } })
      return
    }
    const relus = await moteur.relire(texte)
    envoyer({
      genre: 'gardes',
      gardes:
        relus.genre === 'relu'
          ? { genre: 'lus', reglages: relus.reglages }
          : { genre: 'illisibles', phrase: relus.phrase },
    })
  }

  function charger(): void {
    menee.menerSansBruit('Ouverture du volet', async () => {
      envoyer({ genre: 'presente', presentation: await moteur.presenter() })
      await assurer()
    })
  }

  async function garder(suivants: ReglagesEcrits): Promise<void> {
    await hote.ecrireReglages(ecrireEnTexte(suivants))
  }

  function regler(changer: (reglages: ReglagesEcrits) => ReglagesEcrits): void {
    const { gardes } = etat()
    if (gardes.genre !== 'lus') return
    const suivants = changer(gardes.reglages)
    if (suivants === gardes.reglages) return
    envoyer({ genre: 'regle', reglages: suivants })
    menee.menerSansBruit('Enregistrement des réglages', async () => {
      // Les plus récents : une saisie faite pendant l’attente ne se perd pas.
      const { gardes: actuels } = etat()
      if (actuels.genre === 'lus') await garder(actuels.reglages)
    })
  }

  /** Gardé d’abord, montré ensuite : un classeur qui ne garde rien le dit, et rien n’est coché. */
  function noter(quoi: string, changer: (reglages: ReglagesEcrits) => ReglagesEcrits): void {
    menee.mener(quoi, async () => {
      await assurer()
      const { gardes } = etat()
      if (gardes.genre !== 'lus') return {}
      const suivants = changer(gardes.reglages)
      await garder(suivants)
      envoyer({ genre: 'note', reglages: suivants })
      return { annonce: 'Noté dans le classeur.' }
    })
  }

  function oublier(): void {
    envoyer({ genre: 'renonce' })
    menee.mener('Oubli des réglages', async () => {
      await hote.ecrireReglages(null)
      envoyer({ genre: 'regle', reglages: SANS_REGLAGES_ECRITS })
      return {
        avis: {
          genre: 'succes',
          phrase:
            'Les réglages de ce classeur sont oubliés\u00a0: vous pouvez régler le contrat de nouveau.',
        },
      }
    })
  }

  function prendreLaSelection(tableau: TableauACorriger | null, corriger: Designation): void {
    menee.mener('Lecture de la colonne sélectionnée', async (avancer) => {
      const selection = await hote.selection()
      if (tableau !== null && selection.feuille !== tableau.feuille) {
        throw new ErreurDHote(
          'introuvable',
          `La sélection est sur la feuille «\u00a0${selection.feuille}\u00a0»\u00a0: ` +
            `sélectionnez une cellule de la colonne dans la feuille «\u00a0${tableau.feuille}\u00a0».`,
        )
      }
      const vise = tableau ?? {
        feuille: selection.feuille,
        ligne: selection.ligne,
        colonnes: [],
      }
      const entete = await enteteDe(vise, selection, avancer)
      const { colonne } = selection
      regler((r) => corriger(r, vise, { colonne, entete }))
      const phrase =
        `Colonne ${lettreDe(colonne)}${entete === '' ? '' : ` «\u00a0${entete}\u00a0»`} ` +
        'retenue. Vérifiez de nouveau pour en tenir compte.'
      return { avis: { genre: 'succes', phrase } }
    })
  }

  /** Le texte de l’en-tête : connu si la colonne est du tableau, lu dans le classeur sinon. */
  async function enteteDe(
    { feuille, ligne, colonnes }: TableauACorriger,
    { colonne }: Selection,
    avancer: (fraction: number) => void,
  ): Promise<string> {
    const connue = colonnes.find((c) => c.colonne === colonne)
    if (connue !== undefined) return connue.entete
    const { feuilles } = await hote.lire(avancer)
    const brute = feuilles.find((f) => f.nom === feuille)
    if (brute === undefined) return ''
    return String(brute.valeurs[ligne - brute.haut]?.[colonne - brute.gauche] ?? '')
  }

  return { charger, assurer, garder, regler, noter, oublier, prendreLaSelection }
}

export type Reglage = ReturnType<typeof reglages>
