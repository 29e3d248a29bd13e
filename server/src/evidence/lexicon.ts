/** Words by number as they come; it only grows. */
export class Lexicon {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];

  /** In order of their numbers. */
  get all(): readonly string[] {
    return this.words;
  }

  get size(): number {
    return this.words.length;
  }

  /** The number of a word, a new one for a new word. */
  number(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(word, number);
      this.words.push(word);
    }
    return number;
  }

  /** -1 for a word that was never entered. */
  find(word: string): number {
    return this.numbers.get(word) ?? -1;
  }

  word(number: number): string {
    return this.words[number]!;
  }
}
