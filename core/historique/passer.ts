import { type Constat, empreinteDe, GRAVITES, partager } from '../constats/index.ts'
import { enEuros, somme } from '../modele/index.ts'
import { PASSAGES_ADMIS, type PassageGarde } from '../reglages/index.ts'
import type { Execution } from '../suivi/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../version/index.ts'
import { cleDuConstat } from './cle.ts'

/** L'historique tient en 6 Ko ; au-delà, seuls les comptes se gardent. */
const CLES_ADMISES = 240

/** Ce qu'on garde d'une vérification ; `constats` : ceux qui restent ouverts. */
export function passageDe(
  constats: readonly Constat[],
  { lignes }: Execution,
  date: string,
): PassageGarde {
  const { reproches } = partager(constats)
  const ensembles = lignes.filter(({ axe }) => axe === null)
  return {
    date,
    pacte: VERSION,
    regles: VERSION_DES_REGLES,
    comptes: GRAVITES.map((gravite) => reproches.filter((c) => c.gravite === gravite).length),
    programme:
      ensembles.length === 0 ? null : enEuros(somme(ensembles.map(({ programme }) => programme))),
    cles:
      reproches.length > CLES_ADMISES
        ? null
        : reproches.map((constat) => cleDuConstat(empreinteDe(constat))).sort(),
  }
}

/** Le plus récent entier, les autres en comptes, les plus anciens oubliés. */
export function retenir(
  gardes: readonly PassageGarde[],
  passage: PassageGarde,
): readonly PassageGarde[] {
  const avant = gardes.map((garde) => ({ ...garde, cles: null }))
  return [...avant, passage].slice(-PASSAGES_ADMIS)
}
