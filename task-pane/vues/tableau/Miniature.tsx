import { a1 } from '../../../core/grille/index.ts'
import type { CaseDessinee, Miniature as Dessin, Role } from '../../../core/lecture/index.ts'
import { Brouillon, Lettres } from '../briques/index.ts'
import { teinteDe } from './roles.ts'
import type { Zone } from './zones.ts'

interface Props {
  readonly id: string
  readonly nom: string
  readonly dessin: Dessin
  readonly zones: readonly Zone[]
  readonly nommer: (role: Role) => string
  readonly choisie: number | null
  readonly choisir: (rang: number) => void
}

interface Place {
  readonly l: number
  readonly c: number
}

/** La feuille en petit : les flèches la parcourent, Entrée ou un clic y choisit une zone. */
export function Miniature({ id, nom, dessin, zones, nommer, choisie, choisir }: Props) {
  const { colonnes, lignes, cases } = dessin
  const zoneDe = (rang: number | null) => zones.find((z) => z.rang === rang)
  const idDe = ({ l, c }: Place) => `${id}-${l}-${c}`

  function choisirEn({ l, c }: Place): void {
    const rang = cases[l]?.[c]?.rang ?? null
    if (rang !== null) choisir(rang)
  }

  return (
    <Brouillon<Place> depart={{ l: 0, c: 0 }}>
      {(active, activer) => (
        <div class="mini">
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: la feuille se parcourt comme une grille
            role="grid"
            id={id}
            aria-label={nom}
            aria-readonly="true"
            aria-activedescendant={idDe(active)}
            tabIndex={0}
            onKeyDown={(e) => {
              if (e.key === 'Enter' || e.key === ' ') {
                e.preventDefault()
                choisirEn(active)
                return
              }
              const visee = deplacer(active, e.key, { l: lignes.length, c: colonnes.length })
              if (visee === null) return
              e.preventDefault()
              activer(visee)
              document
                .getElementById(idDe(visee))
                ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
            }}
            onClick={(e) => {
              const place = placeDe(e.target)
              if (place === null) return
              activer(place)
              choisirEn(place)
            }}
          >
            <Lettres colonnes={colonnes} />
            <tbody>
              {lignes.map((ligne, l) => (
                <tr key={ligne} class={estApresUneCoupure(lignes, l) ? 'coupure' : undefined}>
                  <th scope="row">{ligne + 1}</th>
                  {cases[l]?.map((uneCase, c) => {
                    const zone = zoneDe(uneCase.rang)
                    const role = roleDe(uneCase, zone)
                    return (
                      <td
                        key={colonnes[c]}
                        id={idDe({ l, c })}
                        data-l={l}
                        data-c={c}
                        class={classesDe(uneCase, role, {
                          active: active.l === l && active.c === c,
                          choisie: choisie !== null && uneCase.rang === choisie,
                          douteuse: zone?.douteuse ?? false,
                        })}
                        aria-label={direLaCase(a1(ligne, colonnes[c] ?? 0), uneCase, {
                          nom: role === null ? null : nommer(role),
                          douteuse: zone?.douteuse ?? false,
                        })}
                      />
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Brouillon>
  )
}

/** Ce que la case porte, corrections de l’utilisateur comprises. */
function roleDe({ role }: CaseDessinee, zone: Zone | undefined): Role | null {
  return role === null || role === 'entete' || zone === undefined ? role : zone.role
}

interface Traits {
  readonly active: boolean
  readonly choisie: boolean
  readonly douteuse: boolean
}

function classesDe({ texte, nombre }: CaseDessinee, role: Role | null, traits: Traits): string {
  return [
    teinteDe(role),
    texte === '' ? '' : nombre ? 'chiffre' : texte.length > TEXTE_LONG ? 'long' : 'mot',
    traits.active && 'active',
    traits.choisie && 'choisie',
    traits.douteuse && 'douteuse',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Au-delà, un trait plein la cellule. */
const TEXTE_LONG = 12

function direLaCase(
  adresse: string,
  { texte }: CaseDessinee,
  { nom, douteuse }: { readonly nom: string | null; readonly douteuse: boolean },
): string {
  const role = nom === null ? '' : `, ${nom}${douteuse ? ', à confirmer' : ''}`
  return `${adresse}${role}\u00a0: ${texte === '' ? 'vide' : texte}`
}

function estApresUneCoupure(lignes: readonly number[], l: number): boolean {
  const [avant, ici] = [lignes[l - 1], lignes[l]]
  return avant !== undefined && ici !== undefined && ici > avant + 1
}

function placeDe(cible: EventTarget | null): Place | null {
  const { l, c } = cible instanceof Element ? (cible.closest('td')?.dataset ?? {}) : {}
  return l === undefined || c === undefined ? null : { l: Number(l), c: Number(c) }
}

function deplacer({ l, c }: Place, touche: string, fin: Place): Place | null {
  const visees: Readonly<Record<string, Place>> = {
    ArrowUp: { l: l - 1, c },
    ArrowDown: { l: l + 1, c },
    ArrowLeft: { l, c: c - 1 },
    ArrowRight: { l, c: c + 1 },
    Home: { l, c: 0 },
    End: { l, c: fin.c - 1 },
  }
  const visee = visees[touche]
  if (visee === undefined) return null
  const borner = (n: number, bout: number) => Math.max(0, Math.min(n, bout - 1))
  return { l: borner(visee.l, fin.l), c: borner(visee.c, fin.c) }
}
