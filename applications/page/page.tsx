import { render } from 'preact'
import { ErreurDeClasseur } from '../../hotes/fichier/index.ts'
import { ouvrirDansLaGrille } from '../../hotes/grille/index.ts'
import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { moteurDistant, ouvrirLeFil } from '../../task-pane/moteur/index.ts'
import { Barre, type Gestes, Messages } from './barre/index.ts'
import { demanderAvantDeQuitter } from './boites/index.ts'
import { choisirUnFichier, lireDansLaPage } from './choisir.ts'
import { type Fichier, lireLeClasseurServi } from './classeur-servi.ts'
import { ecouterLeClavier } from './clavier.ts'
import { accueillirLesFichiers } from './depot.ts'
import { enregistrerLaCopie } from './enregistrer.ts'
import { type Avis, DEPART, direLImprevu, type Etat } from './etat.ts'
import type { Lieux } from './lieux.ts'
import { partiesDe } from './parties.ts'
import { premiereVisite } from './premiere-visite.ts'
import { rapporter } from './rapporter.ts'
import { ouvrirLaSeance, type Seance } from './seance.ts'

/** Anime la page : le classeur servi s'ouvre, puis l'utilisateur mène. */
export function ouvrirLaPage(lieux: Lieux): void {
  const moteur = moteurDistant(ouvrirLeFil)
  const parties = partiesDe(lieux)
  let etat: Etat = DEPART
  let seance: Seance | null = null

  const gestes: Gestes = {
    choisir: () => choisirUnFichier((choisi) => void ouvrirChoisi(choisi)),
    enregistrer: () => void enregistrer(),
    rapporter: (forme) =>
      void mener('Préparation du rapport', async () =>
        seance === null ? null : await rapporter(seance, forme),
      ),
    visiter: () => seance?.visiter(),
  }

  function montrer(change: Partial<Etat>): void {
    etat = { ...etat, ...change }
    render(<Barre etat={etat} gestes={gestes} />, lieux.barre)
    render(<Messages avis={etat.avis} fermer={() => montrer({ avis: null })} />, lieux.messages)
  }

  const prevenir = (phrase: string) =>
    montrer({ avis: { genre: 'information', phrases: [phrase] } })

  /** Dit ce qui reste à enregistrer ; la grille change à chaque frappe. */
  function suivre(): void {
    if (seance === null) {
      if (etat.fichier !== null) montrer({ fichier: null })
      return
    }
    const { fichier, visitable, aEnregistrer } = seance
    const modifie = aEnregistrer()
    document.title = `${modifie ? '• ' : ''}${fichier.nom} — Pacte`
    if (etat.fichier?.nom === fichier.nom && etat.fichier.modifie === modifie) return
    montrer({ fichier: { nom: fichier.nom, modifie, visitable } })
  }

  /** Une chose à la fois ; rend vrai si elle s'est faite. */
  async function mener(quoi: string, faire: () => Promise<Avis | null>): Promise<boolean> {
    if (etat.encours !== null && etat !== DEPART) return false
    montrer({ encours: `${quoi}…`, avis: null })
    await prochainAffichage()
    try {
      montrer({ avis: await faire(), encours: null })
      return true
    } catch (cause) {
      montrer({ avis: { genre: 'erreur', phrases: [direLEchec(quoi, cause)] }, encours: null })
      return false
    } finally {
      suivre()
    }
  }

  function enregistrer(): Promise<boolean> {
    return mener('Enregistrement de la copie', async () =>
      seance === null ? null : await enregistrerLaCopie(seance),
    )
  }

  /** La grille s'ouvre d'abord : un fichier refusé ne fait rien perdre, et ne demande rien. */
  async function ouvrir({ nom, octets }: Fichier): Promise<Avis | null> {
    const grille = ouvrirDansLaGrille(octets, nom)
    if (seance?.aEnregistrer() === true) {
      const reponse = await demanderAvantDeQuitter(lieux.boites, seance.fichier.nom, nom)
      if (reponse === 'rester') return null
      if (reponse === 'enregistrer') await enregistrerLaCopie(seance)
    }
    seance?.fermer()
    seance = null
    seance = await ouvrirLaSeance({ nom, octets }, grille, moteur, lieux, {
      changer: suivre,
      prevenir,
    })
    return grille.avis.length === 0 ? null : { genre: 'information', phrases: grille.avis }
  }

  async function ouvrirChoisi(choisi: File): Promise<void> {
    const fait = await mener(`Ouverture de «\u00a0${choisi.name}\u00a0»`, async () =>
      ouvrir(await lireDansLaPage(choisi)),
    )
    if (fait) parties.aller(lieux.grille)
  }

  function deposer(fichiers: readonly File[]): void {
    const [premier, ...autres] = fichiers
    if (premier === undefined) return
    if (autres.length === 0) void ouvrirChoisi(premier)
    else {
      const phrase =
        'La page montre un seul classeur à la fois, et vous en avez posé ' +
        `${fichiers.length}\u00a0: posez-en un seul.`
      montrer({ avis: { genre: 'erreur', phrases: [phrase] } })
    }
  }

  async function commencer(): Promise<void> {
    const fait = await mener('Ouverture du budget', async () => ouvrir(await lireLeClasseurServi()))
    if (!fait) inviter(lieux.grille)
    else if (seance?.visitable === true && premiereVisite()) seance.visiter()
  }

  window.addEventListener('beforeunload', (e) => {
    if (seance?.aEnregistrer() === true) e.preventDefault()
  })
  accueillirLesFichiers(document.body, deposer)
  ecouterLeClavier({
    enregistrer: gestes.enregistrer,
    choisir: gestes.choisir,
    passer: parties.passer,
  })
  void commencer()
}

/** Rien ne s'est ouvert : la raison est dans les messages, la suite est ici. */
function inviter(grille: HTMLElement): void {
  const invitation = document.createElement('p')
  invitation.className = 'attente'
  invitation.textContent =
    'Aucun classeur n’est ouvert. Posez ici un fichier .xlsx, .xlsm, ' +
    '.ods ou .csv, ou choisissez «\u00a0Ouvrir un fichier…\u00a0».'
  grille.replaceChildren(invitation)
}

function direLEchec(quoi: string, cause: unknown): string {
  if (cause instanceof ErreurDeClasseur) return `${quoi}\u00a0: ${cause.message}`
  return cause instanceof ErreurDHote ? cause.message : direLImprevu(quoi, cause)
}

/** Le temps que le navigateur montre ce qui est en cours, avant un long travail. */
function prochainAffichage(): Promise<void> {
  return new Promise((suite) => {
    requestAnimationFrame(() => setTimeout(suite))
  })
}
