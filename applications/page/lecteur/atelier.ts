import { direLesNonEcrits } from '../../../formats/index.ts'
import { type FichierOuvert, ouvrir } from '../../../hotes/fichier/index.ts'
import type { Etude } from '../../../task-pane/etude/index.ts'
import type { Hote } from '../../../task-pane/hote/index.ts'
import { type Moteur, moteurDirect } from '../../../task-pane/moteur/index.ts'
import { verifierLeContrat } from '../../../task-pane/parcours/index.ts'
import { rapporter } from '../rapport/rapporter.ts'
import { compterLesCellules } from './compter.ts'
import type { CopieVerifiee, Gestes } from './messages.ts'
import { lignesDe, remettre } from './remettre.ts'

/** Un fichier dans son fil : ce qu'on en fait, et le moteur qui le vérifie sans que ses cellules en sortent. */
export interface Atelier {
  readonly moteur: Moteur
  readonly gestes: Gestes
}

/** `etude` : ce qui répond au suivi et à la conformité ; elle reçoit les cellules à chaque appel. */
export function ouvrirLAtelier(etude: Etude): Atelier {
  const direct = moteurDirect()
  let ouvert: FichierOuvert | null = null
  let nomDuFichier = ''

  function fichier(): FichierOuvert {
    if (ouvert === null) throw new Error('aucun fichier n’est ouvert')
    return ouvert
  }

  /** Le même verbe, sur le fichier ouvert au moment de l'appel. */
  const verbe =
    <Verbe extends keyof Hote & keyof Gestes>(nom: Verbe) =>
    (...valeurs: unknown[]) =>
      (fichier().hote[nom] as (...valeurs: unknown[]) => never)(...valeurs)

  const moteur: Moteur = {
    ...direct,
    verifier: async ({ reglages, date }) =>
      direct.verifier({ classeur: await fichier().hote.lire(), reglages, date }),
  }

  /** La page n'a pas les cellules : une étude se fait sur celles du fil. */
  const etudier =
    <Verbe extends keyof Etude>(verbe: Verbe) =>
    async (demande: Parameters<Etude[Verbe]>[0]) => {
      const faire: (demande: never) => Promise<unknown> = etude[verbe]
      return (await faire({ ...demande, classeur: await fichier().hote.lire() } as never)) as never
    }

  async function copier(date: string): Promise<CopieVerifiee> {
    const { hote, octets, nonPosees } = fichier()
    const outils = { hote, moteur, aujourdhui: () => date }
    const { verification, pose, echec } = await verifierLeContrat(outils, await hote.lireReglages())
    if (verification.genre === 'refus') {
      return { octets: octets(), bilan: verification, manques: [] }
    }
    const rapport = hote.capacites.feuilles ? await moteur.rapport() : null
    if (rapport !== null) await hote.ecrireRapport(rapport)
    const nonEcrits = { cellules: [], marques: nonPosees(), reglages: false, rapport: null }
    return {
      octets: octets(),
      bilan: { genre: 'verifie', marques: pose?.posees ?? 0 },
      manques: [
        ...(echec === null ? [] : [echec.message]),
        ...direLesNonEcrits(nonEcrits).map(({ phrase }) => phrase),
      ],
    }
  }

  return {
    moteur,
    gestes: {
      ouvrir: async (octets, nom, avancer) => {
        ouvert = ouvrir(octets, nom, avancer)
        nomDuFichier = nom
        const { classeur, hote } = ouvert
        return {
          cellules: compterLesCellules(classeur),
          feuilles: classeur.feuilles.length,
          capacites: hote.capacites,
        }
      },
      remettre: async () => remettre(fichier().fichier()),
      lignes: async (feuille, debut) => lignesDe(fichier().fichier(), feuille, debut),
      copier,
      rapporter: async (forme, date) => {
        const { hote } = fichier()
        const classeur = await hote.lire()
        const reglages = await hote.lireReglages()
        return rapporter({ nom: nomDuFichier, classeur, reglages, date, forme })
      },
      suivre: etudier('suivre'),
      proposer: etudier('proposer'),
      comparer: etudier('comparer'),
      marquer: verbe('marquer'),
      effacer: verbe('effacer'),
      lireReglages: verbe('lireReglages'),
      ecrireReglages: verbe('ecrireReglages'),
      ecrireRapport: verbe('ecrireRapport'),
      ecrire: verbe('ecrire'),
    },
  }
}
