/** A figure that others published, as the download beside a chart tells it. */
export interface OtherFigure {
  name: string;
  on: string;
  value: number;
}
