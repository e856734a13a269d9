import type { MotifDErreur } from '../../task-pane/hote/index.ts'

/** Ce que le script rend au volet : une exception y perdrait son motif, google.script.run n'en garde que la phrase. */
export type Reponse =
  | { readonly fait: unknown }
  | { readonly refus: { readonly motif: MotifDErreur; readonly phrase: string } }

/** Tous les motifs : un motif ajouté à l'hôte et oublié ici ne se compile pas. */
const MOTIFS: Readonly<Record<MotifDErreur, true>> = {
  'edition-en-cours': true,
  protege: true,
  introuvable: true,
  changee: true,
  'trop-gros': true,
  interrompu: true,
  'lecture-seule': true,
  'non-pris-en-charge': true,
  inattendu: true,
}

/** Le texte qui passe du script au volet. */
export function ecrireReponse(reponse: Reponse): string {
  return JSON.stringify(reponse)
}

/** Ce texte vient-il bien de nous ? null sinon, ou s'il ne se lit pas. */
export function lireReponse(texte: unknown): Reponse | null {
  const lue = relire(texte)
  if (!estUnObjet(lue)) return null
  if ('fait' in lue) return { fait: lue.fait }
  const refus = 'refus' in lue ? lue.refus : null
  if (!estUnObjet(refus) || !('motif' in refus) || !('phrase' in refus)) return null
  const { motif, phrase } = refus
  return estUnMotif(motif) && typeof phrase === 'string' ? { refus: { motif, phrase } } : null
}

function relire(texte: unknown): unknown {
  if (typeof texte !== 'string') return null
  try {
    return JSON.parse(texte)
  } catch {
    return null
  }
}

function estUnObjet(valeur: unknown): valeur is object {
  return typeof valeur === 'object' && valeur !== null
}

function estUnMotif(valeur: unknown): valeur is MotifDErreur {
  return typeof valeur === 'string' && Object.hasOwn(MOTIFS, valeur)
}
