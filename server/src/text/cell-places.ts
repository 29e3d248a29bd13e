/** Where the cells of a table stand, some of which take several columns or rows. */
export class CellPlaces {
  row = -1;
  column = 0;
  /** By column, the last row in which it is taken. */
  private readonly taken: number[] = [];

  nextRow(): void {
    this.row++;
    this.column = 0;
  }

  /** The next free place of the row, for a cell of so many columns and rows. */
  place(across = 1, down = 1): { readonly row: number; readonly column: number } {
    const { row, column } = this.free();
    for (let next = column; next < column + across; next++) this.taken[next] = row + down - 1;
    this.column = column + across;
    return { row, column };
  }

  isFull(width: number): boolean {
    return this.free().column >= width;
  }

  private free(): this {
    while (this.taken[this.column]! >= this.row) this.column++;
    return this;
  }
}
