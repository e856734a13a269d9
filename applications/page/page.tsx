import { render } from 'preact'
import { ErreurDeClasseur } from '../../hotes/fichier/index.ts'
import type { GrilleOuverte } from '../../hotes/grille/index.ts'
import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { moteurDistant, ouvrirLeFil } from '../../task-pane/moteur/index.ts'
import { Accueil } from './accueil/index.ts'
import { Barre, type Gestes, Messages } from './barre/index.ts'
import { demanderAvantDeQuitter, demanderLeModele } from './boites/index.ts'
import { choisirUnFichier, lireDansLaPage } from './choisir.ts'
import { type ClasseurServi, type Fichier, lireLeClasseurServi } from './classeur-servi.ts'
import { ecouterLeClavier } from './clavier.ts'
import { accueillirLesFichiers } from './depot.ts'
import { poserLaBascule, reglerLeSeparateur } from './disposition/index.ts'
import { type Avis, DEPART, direLImprevu, type Etat } from './etat.ts'
import { Arret } from './lecteur/index.ts'
import type { Lieux } from './lieux.ts'
import { dresserLeModele } from './modele.ts'
import { lireDAbord, type Ouverture } from './ouverture/index.ts'
import { partiesDe } from './parties.ts'
import { premiereVisite } from './premiere-visite.ts'
import type { Seance } from './seance.ts'
import { ouvrirLaSeanceDeGrille } from './seance-de-grille.ts'
import { ouvrirLaSeanceSansGrille } from './seance-sans-grille.ts'
import { estDansLaGrille } from './sortie.ts'

/** Le classeur et le volet, ou le volet seul. */
type EcranDeSeance = 'classeur' | 'seul'

/** Anime la page : le classeur servi s'ouvre, puis l'utilisateur mène. */
export function ouvrirLaPage(lieux: Lieux): void {
  const moteur = moteurDistant(ouvrirLeFil)
  const bascule = poserLaBascule(lieux)
  const parties = partiesDe(lieux, bascule)
  let etat: Etat = DEPART
  let seance: Seance | null = null
  let ecranDeLaSeance: EcranDeSeance = 'classeur'

  const gestes: Gestes = {
    choisir: () => choisirUnFichier((choisi) => void ouvrirChoisi(choisi)),
    enregistrer: () => void enregistrer(),
    rapporter: (forme) =>
      void mener('Préparation du rapport', async () =>
        seance === null ? null : await seance.rapporter(forme),
      ),
    visiter: () => seance?.visiter(),
    fermer: () => void fermer(),
  }

  function montrer(change: Partial<Etat>): void {
    etat = { ...etat, ...change }
    render(<Barre etat={etat} gestes={gestes} />, lieux.barre)
    render(<Messages avis={etat.avis} fermer={() => montrer({ avis: null })} />, lieux.messages)
  }

  const prevenir = (phrase: string) =>
    montrer({ avis: { genre: 'information', phrases: [phrase] } })
  const suites = { changer: suivre, prevenir, montrer: bascule.montrer }

  /** Dit ce qui reste à enregistrer ; la grille change à chaque frappe. */
  function suivre(): void {
    if (seance === null) {
      document.title = 'Pacte'
      if (etat.fichier !== null) montrer({ fichier: null })
      return
    }
    const { nom, visitable, aEnregistrer } = seance
    const modifie = aEnregistrer()
    document.title = `${modifie ? '• ' : ''}${nom} — Pacte`
    if (etat.fichier?.nom === nom && etat.fichier.modifie === modifie) return
    montrer({ fichier: { nom, modifie, visitable } })
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
      const avis: Avis | null =
        cause instanceof Arret ? null : { genre: 'erreur', phrases: [direLEchec(quoi, cause)] }
      montrer({ avis, encours: null })
      return false
    } finally {
      suivre()
    }
  }

  function enregistrer(): Promise<boolean> {
    return mener('Enregistrement de la copie', async () =>
      seance === null ? null : await seance.enregistrer(),
    )
  }

  /** Rend faux s'il faut garder le fichier ouvert. `voulu` : celui à ouvrir à sa place, s'il y en a un. */
  async function laisser(voulu: string | null): Promise<boolean> {
    if (seance?.aEnregistrer() !== true) return true
    const reponse = await demanderAvantDeQuitter(lieux.boites, seance.nom, voulu)
    if (reponse === 'enregistrer') await seance.enregistrer()
    return reponse !== 'rester'
  }

  /** Le fichier s'ouvre d'abord : refusé, il ne fait rien perdre, et ne demande rien. */
  async function ouvrir(fichier: Fichier): Promise<Avis | null> {
    const ouverture = await lireDAbord(fichier, lieux.plein, () => montrerLEcran('lecture'))
    return ouverture.genre === 'grille'
      ? await ouvrirAvecLaGrille(fichier, ouverture.grille)
      : await ouvrirSansLaGrille(fichier.nom, ouverture)
  }

  async function ouvrirAvecLaGrille(fichier: Fichier, grille: GrilleOuverte): Promise<Avis | null> {
    if (!(await remplacer(fichier.nom, 'classeur'))) return null
    seance = await ouvrirLaSeanceDeGrille(fichier, grille, moteur, lieux, suites)
    return grille.avis.length === 0 ? null : { genre: 'information', phrases: grille.avis }
  }

  async function ouvrirSansLaGrille(
    nom: string,
    { lecteur, lu }: Extract<Ouverture, { genre: 'sans-grille' }>,
  ): Promise<null> {
    if (await remplacer(nom, 'seul')) {
      lieux.grille.replaceChildren()
      seance = ouvrirLaSeanceSansGrille(nom, lecteur, lu, lieux, suites)
    } else lecteur.arreter()
    return null
  }

  /** Ferme ce qui est ouvert, sauf si l'utilisateur veut le garder. */
  async function remplacer(nom: string, ecran: EcranDeSeance): Promise<boolean> {
    if (!(await laisser(nom))) return false
    seance?.fermer()
    seance = null
    ecranDeLaSeance = ecran
    montrerLEcran(ecran)
    bascule.montrer('pacte')
    return true
  }

  /** Le focus va à la page, non dans la grille : les liens d'évitement viennent d'abord. */
  async function ouvrirDe(quoi: string, lire: () => Promise<Fichier | null>): Promise<void> {
    const fait = await mener(quoi, async () => {
      const fichier = await lire()
      return fichier === null ? null : await ouvrir(fichier)
    })
    if (seance === null) accueillir()
    else {
      montrerLEcran(ecranDeLaSeance)
      if (fait) lieux.debut.focus()
    }
  }

  const ouvrirChoisi = (choisi: File) =>
    ouvrirDe(`Ouverture de «\u00a0${choisi.name}\u00a0»`, () => lireDansLaPage(choisi))

  async function ouvrirServi(lequel: ClasseurServi): Promise<void> {
    await ouvrirDe('Ouverture du budget', () => lireLeClasseurServi(lequel))
    if (seance?.visitable === true && (lequel === 'exemple' || premiereVisite())) seance.visiter()
  }

  function creerLeModele(): Promise<void> {
    return ouvrirDe('Création du tableau modèle', async () => {
      const choix = await demanderLeModele(lieux.boites)
      return choix === null ? null : dresserLeModele(await moteur.modele(choix))
    })
  }

  async function fermer(): Promise<void> {
    const fait = await mener('Fermeture du classeur', async () => {
      if (await laisser(null)) {
        seance?.fermer()
        seance = null
      }
      return null
    })
    if (fait && seance === null) accueillir()
  }

  /** La lecture d'un gros fichier remplit elle-même la page. */
  function montrerLEcran(ecran: 'accueil' | 'lecture' | EcranDeSeance): void {
    lieux.page.dataset.ecran = ecran
    document.getElementById('attente')?.remove()
    if (ecran === 'lecture') return
    render(
      ecran === 'accueil' ? (
        <Accueil
          choisir={gestes.choisir}
          ouvrirLExemple={() => void ouvrirServi('exemple')}
          creerLeModele={() => void creerLeModele()}
        />
      ) : null,
      lieux.plein,
    )
  }

  function accueillir(): void {
    montrerLEcran('accueil')
    lieux.debut.focus()
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

  window.addEventListener('beforeunload', (e) => {
    if (seance?.aEnregistrer() === true) e.preventDefault()
  })
  accueillirLesFichiers(document.body, deposer)
  ecouterLeClavier({
    enregistrer: gestes.enregistrer,
    choisir: gestes.choisir,
    passer: parties.passer,
    sortir: parties.sortirDeLaGrille,
    estDansLaGrille: () => estDansLaGrille(lieux.grille) && seance?.enSaisie() !== true,
  })
  parties.suivreLesEvitements()
  reglerLeSeparateur(lieux)
  void ouvrirServi('classeur')
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
