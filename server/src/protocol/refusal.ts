/** Thrown with a sentence for the user where what they ask for is not done. */
export class Refusal extends Error {}
