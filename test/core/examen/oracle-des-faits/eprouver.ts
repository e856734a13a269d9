import { traitsDe } from '../../../../core/catalogue/index.ts'
import type { Constat } from '../../../../core/constats/index.ts'
import { verifier } from '../../../../core/examen/index.ts'
import type { Contrat } from '../../../../core/modele/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'
import { confronter } from '../oracle/confronter.ts'
import { cle } from '../oracle/oracle.ts'
import { jugerLesFaits } from './oracle.ts'
import { type LigneDeFaits, type TirageDeFaits, tirerDesFaits } from './tirage.ts'

export const JUGEES = [
  'cantine-conditions',
  'doublon-action',
  'indicateur-local-absent',
  'investissement',
  'montant-illisible',
  'montant-negatif',
  'nature-contredite',
  'nature-inconnue',
  'perimetre',
  'porteur-commune',
  'programme-incoherent',
  'renfort-non-justifie',
  'valeurs-absentes',
]

const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

const CONSOMMES = { texte: 'illisible', 'sans-valeur': 'illisible', negatif: -1 } as const

function ligneDe(tiree: LigneDeFaits): LigneDEssai {
  const { axe, libelle, annee, nature, faute, cantine, reprise } = tiree
  return {
    ...{ axe, annee, nature, action: libelle.dit },
    // Ce qu'on juge ici du libellé, c'est le périmètre : le reste est tiré.
    traits: { perimetre: traitsDe(libelle.dit).perimetre, cantine, reprise },
    coutAnterieur: tiree.coutAvant ?? 'vide',
    consomme: faute === null ? 'vide' : CONSOMMES[faute],
    programme: tiree.programme,
    porteur: tiree.porteur,
    porteeParUneCommune: tiree.communale,
    section: tiree.section,
    nonReconduite: tiree.nonReconduite,
    justificationRenfort: tiree.motifDuRenfort,
    indicateurLocal: tiree.indicateur,
    tarifRepas: tiree.tarif ?? 'vide',
    quotientFamilial: tiree.quotient ?? 'vide',
  }
}

/** Le contrat d'essai ne connaît d'illisible qu'un texte : une formule sans valeur l'est aussi. */
function avecSesFormules(contrat: Contrat, { lignes }: TirageDeFaits): Contrat {
  const dites = contrat.lignes.map((ligne, i) =>
    lignes[i]?.faute === 'sans-valeur'
      ? {
          ...ligne,
          illisibles: ligne.illisibles.map((f) => ({ ...f, motif: 'sans-valeur' as const })),
        }
      : ligne,
  )
  return { ...contrat, lignes: dites }
}

export function verdictsDesFaits(tirage: TirageDeFaits): string[] {
  const { type, outreMer, lignes } = tirage
  const contrat = contratDEssai({
    type,
    collectivite: { outreMer },
    lignes: lignes.map(ligneDe),
  })
  return verifier(avecSesFormules(contrat, tirage), { date: '2026-11-23', regles: REGLES_JUGEES })
    .map(ecrire)
    .sort()
}

/** Du périmètre, le passage cité et le ton comptent autant que l'action. */
function ecrire({ regle, gravite, admis, axe, annee, action, sources }: Constat): string {
  if (regle !== 'perimetre') return cle(regle, gravite, axe, annee, action)
  const quoi = [action, sources[0]].filter((dit) => dit !== null).join(', ')
  return cle(regle, admis ? 'admis' : gravite, axe, annee, quoi)
}

export function eprouverLesFaits(nombre: number): void {
  confronter(nombre, {
    tirer: tirerDesFaits,
    juger: jugerLesFaits,
    verdicts: verdictsDesFaits,
    atteintes: [...JUGEES, 'perimetre admis', 'perimetre signalement'],
  })
}
