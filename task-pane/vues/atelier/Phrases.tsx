interface Props {
  readonly titre: string
  readonly phrases: readonly string[]
}

/** Une liste de phrases sous son titre ; rien s’il n’y en a pas. */
export function Phrases({ titre, phrases }: Props) {
  if (phrases.length === 0) return null
  return (
    <section aria-label={titre}>
      <h3>{titre}</h3>
      <ul class="puces">
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </section>
  )
}
