import { Component, type ComponentChild } from 'preact'

interface Props<Valeur> {
  readonly depart: Valeur
  readonly children: (valeur: Valeur, changer: (valeur: Valeur) => void) => ComponentChild
}

interface Etat<Valeur> {
  readonly valeur: Valeur
}

/** Ce qui se saisit avant d’être retenu : un état propre à un champ, que le reste du volet n’a pas à connaître. */
export class Brouillon<Valeur> extends Component<Props<Valeur>, Etat<Valeur>> {
  override state: Etat<Valeur> = { valeur: this.props.depart }

  private readonly changer = (valeur: Valeur): void => this.setState({ valeur })

  override render({ children }: Props<Valeur>, { valeur }: Etat<Valeur>) {
    return children(valeur, this.changer)
  }
}
