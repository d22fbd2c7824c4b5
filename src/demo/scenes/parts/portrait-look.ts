/** How a person looks in a portrait. */
export interface Portrait {
  hair: 'short' | 'side' | 'crew' | 'bun' | 'bob' | 'ponytail' | 'long'
  hairColour: 'black' | 'brown' | 'grey'
  face: 'round' | 'long' | 'square'
  wears: 'uniform' | 'shirt' | 'suit' | 'vest'
  glasses?: boolean
  background: 'blue' | 'green' | 'sand' | 'mist'
}
