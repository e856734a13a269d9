import type { Lieux } from '../lieux.ts'

/** La part de la page que le volet prend, en pour cent de sa largeur. */
const MINIMUM = 20
const MAXIMUM = 60
const DEPART = 30
const PAS = 5

const PROPRIETE = '--part-du-volet'

/** Rend le séparateur réglable, à la souris et au clavier : les flèches le poussent, Début et Fin sont ses bouts. */
export function reglerLeSeparateur({ page, separateur, volet }: Lieux): void {
  let part = DEPART
  const regler = (voulue: number): void => {
    part = Math.round(Math.min(MAXIMUM, Math.max(MINIMUM, voulue)))
    page.style.setProperty(PROPRIETE, `${part}%`)
    separateur.setAttribute('aria-valuenow', String(part))
    separateur.setAttribute('aria-valuetext', `volet Pacte\u00a0: ${part}\u00a0% de la largeur`)
  }
  const attributs = {
    role: 'separator',
    tabindex: '0',
    title: 'Glissez, ou employez les flèches',
    'aria-label': 'Largeur du volet Pacte',
    'aria-orientation': 'vertical',
    'aria-controls': volet.id,
    'aria-valuemin': String(MINIMUM),
    'aria-valuemax': String(MAXIMUM),
  }
  for (const [nom, valeur] of Object.entries(attributs)) separateur.setAttribute(nom, valeur)
  regler(part)
  const touches: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => part + PAS,
    ArrowRight: () => part - PAS,
    Home: () => MINIMUM,
    End: () => MAXIMUM,
  }
  separateur.addEventListener('keydown', (e) => {
    const voulue = touches[e.key]
    if (voulue === undefined) return
    e.preventDefault()
    regler(voulue())
  })
  separateur.addEventListener('pointerdown', (e) => {
    e.preventDefault()
    separateur.focus()
    separateur.setPointerCapture(e.pointerId)
  })
  separateur.addEventListener('pointermove', (e) => {
    if (!separateur.hasPointerCapture(e.pointerId)) return
    regler(100 * (1 - e.clientX / page.clientWidth))
  })
}
